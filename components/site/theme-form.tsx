import { Form } from "@/components/ui/form/form";
import { useForm } from "@/components/ui/form/use-form";
import { Icon, type IconName } from "@/components/ui/icon";
import { chooseThemeAction } from "@/lib/preferences/actions";
import type { Theme } from "@/lib/preferences/schema";

type Choice = Theme | "system";

const choices: { value: Choice; icon: IconName }[] = [
  { value: "system", icon: "system" },
  { value: "light", icon: "sun" },
  { value: "dark", icon: "moon" },
];

type Props = { chosen: Choice; texts: Record<Choice | "label", string> };

export function ThemeForm({ chosen, texts }: Props) {
  return (
    <Form form={useForm(chooseThemeAction)} switchesLanguage={false} className="no-print">
      <fieldset>
        <legend className="mb-1 text-ink-2 text-sm">{texts.label}</legend>
        <div className="inline-flex flex-wrap gap-1 rounded-card border border-control p-1">
          {choices.map(({ value, icon }) => (
            <button
              key={value}
              type="submit"
              name="theme"
              value={value}
              aria-pressed={chosen === value}
              className="chip"
            >
              <Icon name={icon} size={18} />
              {texts[value]}
            </button>
          ))}
        </div>
      </fieldset>
    </Form>
  );
}
