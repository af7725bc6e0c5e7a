// CloudFront function (cloudfront-js-2.0), viewer request of latest/*: every address of latest/ is the file of the same
// name in the current release. The key-value store holds the id of that release, so all addresses move in one moment.
import cf from 'cloudfront';

const store = cf.kvs();

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name
async function handler(event) {
  const request = event.request;
  try {
    const release = await store.get('latest');
    request.uri = request.uri.replace(/^\/latest\//, `/releases/${release}/`);
  } catch (_beforeFirstRelease) {
    // No release yet: the address is left alone and S3 answers 404.
  }
  return request;
}
