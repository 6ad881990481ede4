import type { Label } from '../../domain/basics/labels.ts';
import type { Locale } from '../../domain/basics/locale.ts';
import type { DueAct } from '../../domain/deadlines/dueActs.ts';
import { actText, countNotes } from '../../domain/deadlines/dueReport.ts';
import { dueText } from '../../domain/deadlines/dueWords.ts';
import type { ShownLimit } from '../../domain/deadlines/shownLimit.ts';

interface Props {
  acts: readonly DueAct<ShownLimit>[];
  events: readonly string[];
  label: Label;
  locale: Locale;
}

/** The acts on paper, with a box to tick. It is drawn outside the island, so that its words are handed in. */
export function DueSheet({ acts, events, label, locale }: Props) {
  return (
    <>
      <h1>{label('clock.result')}</h1>
      {events.map((event) => (
        <p key={event}>{event}</p>
      ))}
      <table>
        <colgroup>
          <col width="26" />
          <col width="38" />
          <col width="26" />
          <col width="10" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{label('clock.sheet.due')}</th>
            <th scope="col">{label('clock.sheet.act')}</th>
            <th scope="col">{label('clock.sheet.who')}</th>
            <th scope="col">{label('clock.sheet.done')}</th>
          </tr>
        </thead>
        <tbody>
          {acts.map((act) => {
            const { limit } = act;
            return (
              <tr key={limit.key}>
                <td>{[dueText(act, limit.runs, locale, label), ...countNotes(act, locale, label)].join('\n')}</td>
                <td>{actText(limit, label)}</td>
                <td>
                  {[
                    limit.by.join(label('list.separator')),
                    label('clock.clause', { number: limit.clause.name }),
                    ...limit.papers.map(({ name }) => name),
                  ].join('\n')}
                </td>
                <td>
                  <span class="paper-box" />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
