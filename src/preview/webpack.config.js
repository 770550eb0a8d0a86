import { createRequire } from 'node:module';
import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';

const here = import.meta.dirname;
const require = createRequire(import.meta.url);

/** The page of the preview: bundled by itself, so that nothing of it can reach the add-in's build. */
export default {
  name: 'preview',
  mode: 'none',
  devtool: false,
  entry: { preview: path.join(here, 'page/main.ts'), bridge: path.join(here, 'page/bridge.ts') },
  output: {
    path: path.join(here, '../../out/preview'),
    filename: '[name].js',
    publicPath: '/preview/',
    clean: true,
  },
  resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
      },
    ],
  },
  plugins: [
    new CopyPlugin({
      patterns: [
        { from: path.join(here, 'page/index.html') },
        { from: path.join(here, 'page/preview.css') },
        {
          from: require.resolve('@univerjs/presets/lib/styles/preset-sheets-core.css'),
          to: 'univer.css',
          info: { minimized: true },
        },
      ],
    }),
  ],
  optimization: { nodeEnv: 'production' },
  performance: { hints: false },
};
