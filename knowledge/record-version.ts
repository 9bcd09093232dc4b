/** Which version of the record an extension has; made by the build, shown beside the extension's own. */
export interface RecordVersion {
  /** The day on which a record was last reviewed, ISO. */
  readonly date: string;
  /** Of all that the record says: two versions of one day differ in it. */
  readonly fingerprint: string;
}
