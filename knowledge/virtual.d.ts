/** All records as JSON text; made by the build (`scripts/knowledge-plugin.ts`). */
declare module 'virtual:knowledge' {
  const json: string;
  export default json;
}
