import { Checkbox } from "@/components/ui/form/choice";
import { named, type TownsTexts } from "./start-texts";
import type { FormerHosts } from "./town-entry";

type Props = { former: FormerHosts; again: string[]; texts: TownsTexts };

/** None is ticked: an invitation cannot be taken back. Their addresses are not shown. */
export function FormerHostChoices({ former, again, texts }: Props) {
  return former.map(({ ref, name }) => (
    <Checkbox
      key={ref}
      name="again[]"
      id={`again-${ref}`}
      value={ref}
      defaultChecked={again.includes(ref)}
      label={named(texts.again, name)}
    />
  ));
}
