import ts from "typescript";
import { catalogues } from "../../lib/platform/i18n/catalogues";

/** Methods whose arguments match the text of a page. */
const readers =
  /^(getBy\w+|filter|locator|to(Have|Contain)(Text|Title|AccessibleName|AccessibleDescription)|press)$/;

const messages = Object.values(catalogues).flatMap(leaves).map(plain);
const isMessage = new Set(messages);

/** Finds literals in a browser test that repeat a catalogue message instead of using its key. */
export function interfaceLiterals(fileName: string, source: string): string[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node, isRead: boolean) => {
    const literal = textOf(node);
    if (literal && repeatsMessage(literal, isRead)) found.push(node.getText());
    ts.forEachChild(node, (child) =>
      visit(child, ts.isCallExpression(node) ? isReadBy(node, child) : isRead),
    );
  };
  visit(file, false);
  return found;
}

function isReadBy(call: ts.CallExpression, child: ts.Node): boolean {
  if (child === call.expression) return false;
  const name = ts.isPropertyAccessExpression(call.expression) ? call.expression.name : undefined;
  const isRoleOrSelector =
    child === call.arguments[0] && /^(getByRole|locator)$/.test(name?.text ?? "");
  return !isRoleOrSelector && readers.test(name?.text ?? call.expression.getText());
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return plain(node.text);
  if (!ts.isRegularExpressionLiteral(node)) return undefined;
  return plain(node.text.replace(/^\/|\/\w*$/g, "").replace(/\\[sb][+*]?|[\^$]/g, " "));
}

function repeatsMessage(literal: string, isRead: boolean): boolean {
  const isSentence = literal.includes(" ");
  if (isMessage.has(literal)) return isSentence || isRead;
  return isRead && isSentence && messages.some((message) => message.includes(literal));
}

function plain(text: string): string {
  return text.replaceAll("\u2060", "").replaceAll(/\s+/g, " ").trim().toLowerCase();
}

function leaves(tree: object): string[] {
  return Object.values(tree).flatMap((value) =>
    typeof value === "string" ? [value] : leaves(value),
  );
}
