import { expect, test } from 'vitest';
import { steadySbom } from '../../src/commands/steadySbom.ts';

const sbomOf = (run: { serialNumber: string; timestamp: string; folder: string; names: string[] }) =>
  JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: run.serialNumber,
    version: 1,
    metadata: {
      timestamp: run.timestamp,
      tools: [{ vendor: 'npm', name: 'cli', version: run.serialNumber }],
      component: { 'bom-ref': 'guide@1.0.0', name: run.folder, version: '1.0.0' },
    },
    components: run.names.map((name) => ({ 'bom-ref': name, type: 'library' })),
    dependencies: run.names.map((ref) => ({ ref, dependsOn: [] })),
  });

test('two runs over the same lock file give the same bytes, under the name of the project', () => {
  const first = sbomOf({ serialNumber: '1', timestamp: '2026-01-01', folder: 'here', names: ['a@1', 'b@2'] });
  const second = sbomOf({ serialNumber: '2', timestamp: '2026-02-02', folder: 'there', names: ['b@2', 'a@1'] });
  expect(steadySbom(first, 'guide')).toBe(steadySbom(second, 'guide'));
  expect(JSON.parse(steadySbom(first, 'guide'))).toEqual({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { 'bom-ref': 'guide@1.0.0', name: 'guide', version: '1.0.0' } },
    components: [
      { 'bom-ref': 'a@1', type: 'library' },
      { 'bom-ref': 'b@2', type: 'library' },
    ],
    dependencies: [
      { ref: 'a@1', dependsOn: [] },
      { ref: 'b@2', dependsOn: [] },
    ],
  });
});
