/** All records; made by the build (`scripts/knowledge-plugin.ts`). */
declare module 'virtual:knowledge' {
  const bundle: import('./bundle/bundle.ts').Bundle;
  export default bundle;
}
