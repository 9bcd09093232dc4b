/** All records; made by the build (`scripts/knowledge-plugin.ts`). */
declare module 'virtual:knowledge' {
  const bundle: import('./bundle/bundle.ts').Bundle;
  export default bundle;
}

/** What only the library page needs; made by the same. */
declare module 'virtual:library' {
  const extras: import('./library/extras.ts').LibraryExtras;
  export default extras;
}

/** Which version of the record that is; made by the same. */
declare module 'virtual:record-version' {
  const version: import('./record-version.ts').RecordVersion;
  export default version;
}
