import { type Choice, ChoiceGroup } from "@/components/ui/form/choice";
import type { useForm } from "@/components/ui/form/use-form";
import { Notice } from "@/components/ui/notice";

type Props = {
  form: Pick<ReturnType<typeof useForm>, "list" | "error">;
  /** The night's other cities that ask for talks, by their meetup's id. */
  cities: Choice[];
  texts: Record<"also" | "alsoHint", string>;
};

/** Where else a new proposal goes. What was wrong with a city is said even if that city was the last one. */
export function AlsoCities({ form, cities, texts }: Props) {
  const error = form.error("alsoMeetupIds");
  if (cities.length === 0)
    return (
      error && (
        <div role="alert" tabIndex={-1}>
          <Notice tone="danger">{error}</Notice>
        </div>
      )
    );
  return (
    <ChoiceGroup
      type="checkbox"
      name="alsoMeetupIds[]"
      label={texts.also}
      hint={texts.alsoHint}
      choices={cities}
      defaultValue={form.list("alsoMeetupIds")}
      error={error}
    />
  );
}
