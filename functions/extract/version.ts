/** Goes into every document row and manifest; a change of what is extracted changes it. */
export const EXTRACTOR_VERSION = '1.0.0';
