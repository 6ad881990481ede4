/**
 * Reduced ordered decision diagrams with several branches to a node.
 *
 * They make statements about *every* completion of missing answers exact and cheap: a function of the answers is a
 * diagram, equal functions are the same node, and a function depends on a question exactly when its diagram names it.
 */
interface Leaf {
  readonly id: number;
  readonly value: number;
}
interface Branch {
  readonly id: number;
  /** Position of the question in the order of the rules. */
  readonly variable: number;
  /** One for each class of answers to the question. */
  readonly children: readonly Diagram[];
}
export type Diagram = Leaf | Branch;

export const isLeaf = (diagram: Diagram): diagram is Leaf => 'value' in diagram;

/** Makes diagrams over one order of questions. Diagrams of one forest can be compared by `===`. */
export class Forest {
  readonly #nodes = new Map<string, Diagram>();

  leaf(value: number): Diagram {
    return this.#unique(`=${value}`, (id) => ({ id, value }));
  }

  branch(variable: number, children: readonly Diagram[]): Diagram {
    const [first] = children;
    if (first && children.every((child) => child === first)) return first;
    const name = `${variable}:${children.map(({ id }) => id).join(',')}`;
    return this.#unique(name, (id) => ({ id, variable, children }));
  }

  #unique(name: string, make: (id: number) => Diagram): Diagram {
    const known = this.#nodes.get(name);
    if (known) return known;
    const node = make(this.#nodes.size);
    this.#nodes.set(name, node);
    return node;
  }

  /** The diagram of `of(a, b)`, leaf by leaf. */
  combine(a: Diagram, b: Diagram, of: (a: number, b: number) => number): Diagram {
    const done = new Map<string, Diagram>();
    const go = (x: Diagram, y: Diagram): Diagram => {
      if (isLeaf(x) && isLeaf(y)) return this.leaf(of(x.value, y.value));
      const name = `${x.id},${y.id}`;
      const known = done.get(name);
      if (known) return known;
      const variable = Math.min(variableOf(x), variableOf(y));
      const size = [x, y].flatMap((d) => (!isLeaf(d) && d.variable === variable ? [d.children.length] : []))[0] ?? 0;
      const children = Array.from({ length: size }, (_, i) => go(childAt(x, variable, i), childAt(y, variable, i)));
      const result = this.branch(variable, children);
      done.set(name, result);
      return result;
    };
    return go(a, b);
  }

  map(diagram: Diagram, of: (value: number) => number): Diagram {
    return this.combine(diagram, diagram, of);
  }

  /** The diagram once a question has been answered. */
  restrict(diagram: Diagram, variable: number, choice: number): Diagram {
    const done = new Map<Diagram, Diagram>();
    const go = (node: Diagram): Diagram => {
      if (isLeaf(node) || node.variable > variable) return node;
      const known = done.get(node);
      if (known) return known;
      const result =
        node.variable === variable
          ? childAt(node, variable, choice)
          : this.branch(node.variable, node.children.map(go));
      done.set(node, result);
      return result;
    };
    return go(diagram);
  }
}

const variableOf = (diagram: Diagram): number => (isLeaf(diagram) ? Number.POSITIVE_INFINITY : diagram.variable);

function childAt(diagram: Diagram, variable: number, choice: number): Diagram {
  if (isLeaf(diagram) || diagram.variable !== variable) return diagram;
  const child = diagram.children[choice];
  if (!child) throw new RangeError(`variable ${variable} has no choice ${choice}`);
  return child;
}

/** Every node of some diagrams, each once. */
export function nodesOf(diagrams: readonly Diagram[]): Diagram[] {
  const seen = new Set<Diagram>();
  const stack = [...diagrams];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (!isLeaf(node)) stack.push(...node.children);
  }
  return [...seen];
}

/** Values that some answers lead to. */
export const valuesOf = (diagram: Diagram): Set<number> =>
  new Set(nodesOf([diagram]).flatMap((node) => (isLeaf(node) ? [node.value] : [])));

/** Questions that the functions depend on. */
export const supportOf = (diagrams: readonly Diagram[]): Set<number> =>
  new Set(nodesOf(diagrams).flatMap((node) => (isLeaf(node) ? [] : [node.variable])));
