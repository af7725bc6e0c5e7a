// What bundles have in place of packages that their code names and never uses there (see infra/bundle.ts).
export default null;
