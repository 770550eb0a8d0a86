import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { tsImport } from 'tsx/esm/api';

const { FunctionsMetadataPlugin } = await tsImport('./src/functions/metadata/plugin.ts', import.meta.url);

const here = import.meta.dirname;
const officeJs = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);

/** Address of the add-in while it is developed; manifest.xml names it, and a build for another address replaces it. */
const DEVELOPMENT_URL = 'https://localhost:3000/';

/** Where the pages take office.js from: beside them (works behind a closed network), or from Microsoft's CDNs. */
const OFFICE_SOURCES = {
  local: 'office/',
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/',
  'cdn-china': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/',
};

/** The files of office.js that Excel on any platform loads, in the add-in's two languages. */
const OFFICE_FILES = [
  'office.js',
  'custom-functions-runtime.js',
  'es6-promise.js',
  'o15apptofilemappingtable.js',
  'excel-*.js',
  '{zh-cn,en-us}/office_strings.js',
];

const PAGES = {
  taskpane: 'src/taskpane/taskpane.html',
  commands: 'src/commands/commands.html',
  status: 'src/commands/status.html',
  functions: 'src/functions/functions.html',
  'functions.en-US': 'src/functions/functions.html',
};

function contentSecurityPolicy(office) {
  const origin = office.startsWith('https:') ? ` ${new URL(office).origin}` : '';
  return [
    "default-src 'none'",
    `script-src 'self'${origin}`,
    // Fluent UI writes its rules into style elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self'${origin}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The certificates that office-addin-dev-certs lays down; without them the server makes its own. */
function certificates() {
  const folder = path.join(homedir(), '.office-addin-dev-certs');
  const file = (name) => path.join(folder, name);
  if (!existsSync(file('localhost.key'))) return {};
  return {
    key: readFileSync(file('localhost.key')),
    cert: readFileSync(file('localhost.crt')),
    ca: readFileSync(file('ca.crt')),
  };
}

/**
 * The add-in's build, into dist/.
 *
 * --env url=https://host/path   address that the add-in will be served from (the manifest in dist gets it)
 * --env office=cdn|cdn-china    office.js from Microsoft's CDN instead of beside the pages
 */
export default function config(env, { mode = 'production' }) {
  const url = (env.url ?? DEVELOPMENT_URL).replace(/\/*$/, '/');
  const office = OFFICE_SOURCES[env.office ?? 'local'];
  if (office === undefined) throw new Error(`--env office=${env.office}: local, cdn or cdn-china`);
  const pages = Object.entries(PAGES).map(
    ([chunk, template]) =>
      new HtmlPlugin({
        template,
        filename: `${chunk}.html`,
        chunks: [chunk],
        inject: 'body',
        scriptLoading: 'blocking',
        minify: false,
        templateParameters: { office, policy: contentSecurityPolicy(office) },
      }),
  );
  const officeFiles = OFFICE_FILES.map((from) => ({
    context: officeJs,
    from,
    to: 'office/[path][name][ext]',
    globOptions: { ignore: ['**/*.debug.js'] },
    info: { minimized: true },
  }));
  return {
    mode,
    devtool: mode === 'production' ? false : 'source-map',
    entry: {
      taskpane: './src/taskpane/taskpane.tsx',
      commands: './src/commands/commands.ts',
      status: './src/commands/status.ts',
      functions: './src/functions/functions.ts',
      'functions.en-US': './src/functions/functions.en-US.ts',
    },
    output: { path: path.join(here, 'dist'), filename: '[name].js', clean: true },
    resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              target: 'es2020',
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      ],
    },
    plugins: [
      ...pages,
      new FunctionsMetadataPlugin({ publicUrl: url }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png', to: 'assets/[name][ext]' },
          {
            from: 'manifest.xml',
            transform: (content) => content.toString().replaceAll(DEVELOPMENT_URL, url),
          },
          ...(office === OFFICE_SOURCES.local ? officeFiles : []),
        ],
      }),
    ],
    performance: { hints: false },
    devServer: {
      port: 3000,
      host: '127.0.0.1',
      server: { type: 'https', options: certificates() },
      hot: false,
      liveReload: false,
      client: false,
    },
  };
}
