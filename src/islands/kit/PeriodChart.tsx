import { cutText } from '../../domain/basics/cutText.ts';
import type { PeriodPicture } from '../../domain/pictures/periodPicture.ts';
import type { Range } from '../../domain/scoring/result.ts';
import { ScrollArea } from './ScrollArea.tsx';

/** Marks that differ in shape, not only in colour: one for each profile. */
const MARKS = [0, 1, 2, 3] as const;

export const markOf = (series: number): (typeof MARKS)[number] => MARKS[series % MARKS.length] ?? 0;

export function Mark({ series, x, y }: { series: number; x: number; y: number }) {
  switch (markOf(series)) {
    case 0:
      return <circle class="mark" cx={x} cy={y} r="5" />;
    case 1:
      return <rect class="mark" x={x - 5} y={y - 5} width="10" height="10" />;
    case 2:
      return <path class="mark" d={`M${x} ${y - 6}l6 11h-12z`} />;
    default:
      return <path class="mark" d={`M${x} ${y - 7}l7 7l-7 7l-7 -7z`} />;
  }
}

interface Props {
  drawing: PeriodPicture;
  title: string;
  range: (range: Range) => string;
}

/** Figures over periods as lines. Everything in it stands in a table beside it as well. */
export function PeriodChart({ drawing: { width, height, periods, levels, points, lines }, title, range }: Props) {
  return (
    <ScrollArea name={title}>
      <svg class="trend" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={title}>
        {levels.map((level) => (
          <g key={level.figure}>
            <line class="level" x1="40" x2={width - 8} y1={level.y} y2={level.y} />
            <text x="34" y={level.y + 4} text-anchor="end">
              {level.figure}
            </text>
          </g>
        ))}
        {periods.map(({ period, x }) => (
          <text key={period} x={x} y={height - 12} text-anchor="middle">
            {period.length > 12 ? `${cutText(period, 11)}…` : period}
          </text>
        ))}
        {lines.map(({ from, to, ...place }) => (
          <line key={`${from} ${to}`} class="joined" {...place} />
        ))}
        {points.map((point) => (
          <g key={point.id}>
            <line class="range" x1={point.x} x2={point.x} y1={point.y.low} y2={point.y.high} />
            <Mark series={point.series} x={point.x} y={point.y.low} />
            {point.y.high !== point.y.low && <Mark series={point.series} x={point.x} y={point.y.high} />}
            <text x={point.x} y={point.y.high - 11} text-anchor="middle">
              {range(point.figure)}
            </text>
          </g>
        ))}
      </svg>
    </ScrollArea>
  );
}
