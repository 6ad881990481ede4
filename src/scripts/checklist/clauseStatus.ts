/** Beside each clause, how it stands in the reader's self-assessment. Nothing is loaded for who has begun none. */

import { imported } from '../../stores/imported.ts';
import { hasBegun } from '../../stores/sharedComputer.ts';

const list = document.querySelector<HTMLElement>('[data-status]');
const [kind, id] = list?.dataset['instrument']?.split(' ') ?? [];
if (list?.dataset['status'] && kind === 'checklist' && id !== undefined && hasBegun({ kind, id }))
  imported(() => import('./clauseStatusControls.ts'))
    .then(({ showStatus }) => showStatus(list.dataset['status'] ?? ''))
    // Without it the clauses read as they do for everyone else.
    .catch(() => {});
