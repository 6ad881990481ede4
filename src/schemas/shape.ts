import { z } from 'astro/zod';
import type { Fields, ScalarShape, Shape } from '../domain/basics/shape.ts';
import { key, text } from './text.ts';

const SCALARS: Readonly<Record<ScalarShape, z.ZodType>> = { text, id: key, number: z.number(), yesNo: z.boolean() };

const schemasOf = (fields: Fields): Record<string, z.ZodType> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, shape]) => {
      const name = field.replace('?', '');
      return [name, name === field ? schemaOf(shape) : schemaOf(shape).optional()];
    }),
  );

/** The strict schema of a shape, for `content/`: no field that it does not name, and every text in both languages. */
export function schemaOf(shape: Shape): z.ZodType {
  if (typeof shape === 'string') return SCALARS[shape];
  if ('list' in shape) return z.array(schemaOf(shape.list)).min(shape.atLeast ?? 0);
  if ('fields' in shape) return z.strictObject(schemasOf(shape.fields));
  const { by, common, kinds } = shape;
  const [first, ...others] = Object.entries(kinds).map(([kind, fields]) =>
    z.strictObject({ ...schemasOf(common), [by]: z.literal(kind), ...schemasOf(fields) }),
  );
  if (!first) throw new Error(`a shape has no kinds by "${by}": add one`);
  return z.discriminatedUnion(by, [first, ...others]);
}
