// @vitest-environment jsdom
/** The form for evidence, which is loaded when someone wants it. */
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { EvidenceField } from '../../../src/islands/answering/EvidenceField.tsx';
import { InTool } from '../../../src/islands/answering/InTool.tsx';
import { $currentAssessment } from '../../../src/stores/current.ts';
import { toolNamed, words } from '../words.ts';

const connection = vi.hoisted(() => ({ isUp: false }));
vi.mock('../../../src/islands/answering/EvidenceForm.tsx', () => {
  if (!connection.isUp) throw new TypeError('Failed to fetch');
  return { EvidenceForm: () => <p>the form</p> };
});
afterEach(cleanup);

test('the form for evidence that could not be loaded is loaded when it is asked for again', async () => {
  const tool = toolNamed('checklist', 'evidence');
  render(
    <InTool value={{ tool, store: $currentAssessment(tool).get() }}>
      <EvidenceField item="a" />
    </InTool>,
  );
  const ask = () => fireEvent.click(screen.getByRole('button', { name: words['evidence.add'] ?? '' }));
  ask();
  expect(await screen.findByText(words['evidence.failed'] ?? '')).toBeTruthy();
  connection.isUp = true;
  ask();
  expect(await screen.findByText('the form')).toBeTruthy();
  expect(screen.queryByText(words['evidence.failed'] ?? '')).toBeNull();
});
