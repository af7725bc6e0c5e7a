/**
 * Stands in for the SDK's chain of credential providers in the bundles (see infra/bundle.ts). Lambda puts the
 * credentials of a function's role into its environment and nowhere else; files, sign-in and metadata servers, of which
 * the chain consists otherwise, are not there; the code that asks them was a quarter of the smallest bundles.
 */
export const defaultProvider = () => async () => {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = process.env;
  if (!accessKeyId || !secretAccessKey) throw new Error('The environment of the function has no credentials.');
  return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
};
