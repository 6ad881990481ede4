import { PROFILE_HALF, profilePicture, SCALE_WIDTH, scalePicture } from '../../domain/pictures/scorePictures.ts';
import type { Profile } from '../../domain/profiles/profile.ts';
import type { Evaluation } from '../../domain/scoring/result.ts';
import { useLabel } from '../kit/words.tsx';
import { usePrinted } from './evaluationWords.ts';

interface Props {
  profile: Profile<string>;
  evaluation: Evaluation<string>;
}

/** The range of the score on the line of grades. The table of grades beside it says the same. */
export function GradeScale({ profile, evaluation }: Props) {
  const label = useLabel();
  const { range, outcome } = usePrinted(profile);
  const { score, possible } = evaluation;
  if (!score) return null;
  const { bands, from, to } = scalePicture(profile.bands, score);
  const text = label('evaluation.scale.text', {
    score: range(score),
    grades: possible.map(outcome).join(label('list.separator')),
  });
  return (
    <figure class="picture">
      <svg viewBox={`-6 0 ${SCALE_WIDTH + 12} 84`} role="img" aria-label={text}>
        {bands.map(({ id, min, x, width, row }) => (
          <g key={id}>
            <rect class="band" x={x} y="40" width={width} height="12" />
            <line x1={x} y1={row === 0 ? 18 : 34} x2={x} y2="52" />
            {/* The last name has no room to its right. */}
            <text
              x={x + width === SCALE_WIDTH ? SCALE_WIDTH : x + 3}
              y={row === 0 ? 16 : 34}
              text-anchor={x + width === SCALE_WIDTH ? 'end' : 'start'}
            >
              {outcome(id)}
            </text>
            <text class="figure" x={x} y="66" text-anchor={min === 0 ? 'start' : 'middle'}>
              {min}
            </text>
          </g>
        ))}
        <text class="figure" x={SCALE_WIDTH} y="66" text-anchor="end">
          100
        </text>
        <path class="range" d={`M${from} 46H${to}`} />
        <circle class="end" cx={from} cy="46" r="5" />
        <circle class="end" cx={to} cy="46" r="5" />
      </svg>
      <figcaption>{text}</figcaption>
    </figure>
  );
}

/** The scores of the dimensions as a star. The table of dimensions says the same. */
export function DimensionStar({ profile, evaluation }: Props) {
  const label = useLabel();
  const { dimension } = usePrinted(profile);
  const dimensions = evaluation.dimensions.map(({ id, score }) => ({ title: dimension(id), score }));
  const lines = [...new Set(profile.bands.flatMap(({ minDimension }) => minDimension ?? []))];
  const picture = profilePicture(dimensions, lines);
  if (!picture) return null;
  const { rings, axes, names, low, high } = picture;
  const half = PROFILE_HALF;
  return (
    <figure class="picture star">
      <svg
        viewBox={`${-half} ${-half + 42} ${2 * half} ${2 * half - 80}`}
        role="img"
        aria-label={label('evaluation.star')}
      >
        {rings.map(({ value, path }) => (
          <path key={value} class="ring" d={path} />
        ))}
        {axes.map(({ x, y }) => (
          <line key={`${x} ${y}`} x1="0" y1="0" x2={x} y2={y} />
        ))}
        <path class="high" d={high} />
        <path class="low" d={low} />
        {names.map(({ x, anchor, lines: texts }) =>
          texts.map(({ text, y }) => (
            <text key={text + y} x={x} y={y} text-anchor={anchor}>
              {text}
            </text>
          )),
        )}
        {rings.map(({ value, y }) => (
          <text key={value} class="figure" x="3" y={y + 3}>
            {value}
          </text>
        ))}
      </svg>
      <figcaption>{label('evaluation.star.caption')}</figcaption>
    </figure>
  );
}
