// What is timed, as one entry for the bundler.
export { validated } from '../../functions/extract/datasets/validate.ts';
export { extract } from '../../functions/extract/extract.ts';
export { documentFiles } from '../../functions/publish/document-files.ts';
