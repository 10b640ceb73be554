import ts from "typescript";

/** Counts the lines of a file's functions, without those with JSX and `describe` callbacks. */
export function functionsOf(path: string, text: string): { name: string; size: number }[] {
  const kind = path.endsWith(".tsx") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  const found: { name: string; size: number }[] = [];

  function visit(node: ts.Node) {
    if (isFunction(node) && !hasJsx(node) && !isDescribeCallback(node)) {
      const first = lineOf(node.getStart(source));
      found.push({ name: `${path}:${first}`, size: lineOf(node.getEnd()) - first + 1 });
    }
    ts.forEachChild(node, visit);
  }
  visit(source);
  return found;
}

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && "body" in node && node.body !== undefined;
}

/** JSX in a nested function belongs to that function. */
function hasJsx({ body }: ts.FunctionLikeDeclaration): boolean {
  return body !== undefined && containsJsx(body);
}

function containsJsx(node: ts.Node): boolean {
  if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node))
    return true;
  if (isFunction(node)) return false;
  return ts.forEachChild(node, containsJsx) ?? false;
}

/** `describe(…)`, `describe.each(…)(…)` and `test.describe.serial(…)`. */
function isDescribeCallback({ parent }: ts.Node): boolean {
  if (!ts.isCallExpression(parent)) return false;
  const callee = parent.expression.getText();
  return /^(?:test\.)?describe\b/.test(callee);
}
