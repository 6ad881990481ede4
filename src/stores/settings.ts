/** Small settings of this browser. They may be lost without harm; answers are kept elsewhere. */
import { persistentAtom, setPersistentEngine, windowPersistentEvents } from '@nanostores/persistent';
import { PREFIX } from './names.ts';
import { browserStorage } from './storage.ts';

/** Where storage is denied or full a setting holds until the page is closed, which is all that it is worth. */
const memory: Record<string, string> = {};

const read = (name: string): string | undefined => browserStorage.read(name) ?? memory[name];

const engine = new Proxy<Record<string, string>>(
  {},
  {
    get: (_, name: string) => read(name),
    has: (_, name: string) => read(name) !== undefined,
    set: (_, name: string, value: string) => {
      memory[name] = value;
      browserStorage.write(name, value);
      return true;
    },
    deleteProperty: (_, name: string) => {
      delete memory[name];
      browserStorage.remove(name);
      return true;
    },
  },
);

if (typeof window !== 'undefined') setPersistentEngine(engine, windowPersistentEvents);

/** How the admission quiz asks: one question at a time, or all on one page. */
type QuizMode = 'steps' | 'page';

export const $quizMode = persistentAtom<QuizMode>(`${PREFIX}:quiz-mode`, 'steps', {
  encode: (mode) => mode,
  decode: (stored) => (stored === 'page' ? 'page' : 'steps'),
});

/** Whether single keys move and answer in the checklists: who dictates or uses a screen reader may want them off. */
export const $checklistKeys = persistentAtom<boolean>(`${PREFIX}:checklist-keys`, true, {
  encode: (isOn) => (isOn ? 'on' : 'off'),
  decode: (stored) => stored !== 'off',
});

const whole = (least: number, otherwise: number) => ({
  encode: String,
  decode: (stored: string) => {
    const number = Number(stored);
    return Number.isSafeInteger(number) && number >= least ? number : otherwise;
  },
});

/** When everything was last saved as a file, in milliseconds since 1970; 0 for never. */
export const $lastBackup = persistentAtom<number>(`${PREFIX}:backup-last`, 0, whole(0, 0));

/** After how many days without a backup someone is reminded; 0 for never. */
export const $backupEvery = persistentAtom<number>(`${PREFIX}:backup-every`, 7, whole(0, 7));
