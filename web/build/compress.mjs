import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

// An answer below this size fits one packet either way.
const leastBytes = 1_000;

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(js|css|html|svg)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/**
 * Writes a `.br` and a `.gz` beside each file of the build, for the server to send as they are. Compressed once, at the
 * highest level, and by Node itself: no server has to do it per request, and no further package is needed.
 */
export function compress() {
  let folder;
  return {
    name: 'kith:compress',
    apply: 'build',
    configResolved({ root, build }) {
      folder = join(root, build.outDir);
    },
    closeBundle() {
      for (const file of filesIn(folder)) {
        const content = readFileSync(file);
        if (content.length < leastBytes) continue;
        const size = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
        writeFileSync(`${file}.br`, brotliCompressSync(content, { params: size }));
        writeFileSync(`${file}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
      }
    },
  };
}
