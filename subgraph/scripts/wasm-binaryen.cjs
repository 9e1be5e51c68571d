/**
 * Has the AssemblyScript compiler use binaryen's WebAssembly instead of the same compiled to JavaScript, which it takes by default: the
 * module comes out the same, byte for byte, for a third less of processor time. Preloaded by `node --require`; the compiler looks for
 * `global.binaryen` first.
 */
const { createRequire } = require('node:module')

const cli = createRequire(require.resolve('@graphprotocol/graph-cli/package.json'))
const compiler = createRequire(cli.resolve('assemblyscript/cli/asc'))
globalThis.binaryen = compiler('binaryen/wasm.js')
