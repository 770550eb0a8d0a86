import path from 'node:path';
import type { Compiler } from 'webpack';
import { functionsAssets } from './assets';
import { metadataSources } from './generate';

/**
 * Adds functions.json, functions.en-US.json, functions-help.html and functions-help.en-US.html to a webpack build, made
 * of the functions' doc comments. webpack.config.js is plain JavaScript and loads this file so:
 *
 *     import { tsImport } from 'tsx/esm/api';
 *     const { FunctionsMetadataPlugin } = await tsImport('./src/functions/metadata/plugin.ts', import.meta.url);
 *     plugins: [new FunctionsMetadataPlugin({ publicUrl: 'https://localhost:3000/' })]
 *
 * The functions' scripts themselves are the entries `functions.ts` and, in English, `functions.en-US.ts`.
 */
export class FunctionsMetadataPlugin {
  private readonly folder = path.resolve(import.meta.dirname, '..');

  /** `publicUrl`: address from which the add-in is served, with a slash at the end; help links start with it. */
  constructor(private readonly options: { readonly publicUrl: string }) {}

  apply(compiler: Compiler): void {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(FunctionsMetadataPlugin.name, (compilation) => {
      compilation.fileDependencies.addAll(metadataSources(this.folder));
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: FunctionsMetadataPlugin.name, stage }, async () => {
        for (const { name, content } of await functionsAssets(this.folder, this.options.publicUrl)) {
          compilation.emitAsset(name, new sources.RawSource(content));
        }
      });
    });
  }
}
