/** The part of a CycloneDX document that is named here; all else stays as npm writes it. */
interface Sbom {
  serialNumber?: string;
  metadata: { timestamp?: string; tools?: unknown; component: { name: string } };
  components: { 'bom-ref': string }[];
  dependencies: { ref: string }[];
}

const inOrder = <Each>(list: readonly Each[], keyOf: (each: Each) => string): Each[] =>
  [...list].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

/**
 * npm's bill of materials without what differs from run to run: a random number, the moment, the version of npm, and the
 * name of the folder, which it takes for the project's.
 */
export function steadySbom(json: string, name: string): string {
  const { serialNumber: _random, metadata, components, dependencies, ...rest } = JSON.parse(json) as Sbom;
  const { timestamp: _moment, tools: _tools, component, ...about } = metadata;
  const steady = {
    ...rest,
    metadata: { ...about, component: { ...component, name } },
    components: inOrder(components, (each) => each['bom-ref']),
    dependencies: inOrder(dependencies, ({ ref }) => ref),
  };
  return `${JSON.stringify(steady, null, 2)}\n`;
}
