const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];
/** The 32-bit ones (`gnueabihf`, `musleabihf`) publish none. */
const libraries = { gnu: 'glibc', musl: 'musl' };

/**
 * The platform that a native package's name ends with, as `package.json` words it:
 * `@grafeo-db/js-linux-arm64-musl` → `{ os: ['linux'], cpu: ['arm64'], libc: ['musl'] }`. Nothing where the name tells
 * of none.
 *
 * @param {string} name
 * @returns {{ os?: string[], cpu: string[], libc?: string[] } | undefined}
 */
export function platformOf(name) {
  if (name.endsWith('-wasm32-wasi')) return { cpu: ['wasm32'] };
  const words = name.split(/[-/]/);
  const at = words.findIndex((word, index) => systems.includes(word) && processors.includes(words[index + 1]));
  if (at === -1) return undefined;
  const library = words[at] === 'linux' ? libraries[words[at + 2]] : undefined;
  return { os: [words[at]], cpu: [words[at + 1]], ...(library && { libc: [library] }) };
}
