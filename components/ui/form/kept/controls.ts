type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Hidden fields belong to the page, not to the person; secrets and files are not stored. */
const LEFT_OUT = ["hidden", "password", "file", "submit", "button", "reset", "image"];

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter((element): element is Control => {
    const isControl =
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement;
    return isControl && element.name !== "" && !isLeftOut(element);
  });
}

const isLeftOut = ({ type, autocomplete }: Control) =>
  LEFT_OUT.includes(type) || autocomplete === "one-time-code";

/** The names of a form's fields that a person fills in. */
export function controlNames(form: HTMLFormElement): string[] {
  return [...new Set(controlsOf(form).map(({ name }) => name))];
}

/** In any order: a page may begin with the fields of its own language. */
const shapeOf = (form: HTMLFormElement) => controlNames(form).sort().join(" ");

/** Identifies a form in both languages of its page: by its fields, and its place among the forms with the same ones. */
export function formName(form: HTMLFormElement): string {
  const shape = shapeOf(form);
  const alike = [...document.forms].filter((other) => shapeOf(other) === shape);
  return `${alike.indexOf(form)} ${shape}`;
}

/** Whether a field differs from the page's HTML: also what was typed before the scripts ran. */
export function isEdited(form: HTMLFormElement): boolean {
  return controlsOf(form).some((control) => {
    if (control instanceof HTMLSelectElement) return false;
    const isTicked = control.type === "checkbox" || control.type === "radio";
    return isTicked
      ? (control as HTMLInputElement).checked !== (control as HTMLInputElement).defaultChecked
      : control.value !== control.defaultValue;
  });
}
