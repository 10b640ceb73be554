import { AddPage, type AddProps } from "@/components/after/add-page";
import { makeCommitmentAction } from "@/lib/commitments/actions";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { commitmentTexts } from "./commitment-texts";

export function MakeCommitment(props: AddProps) {
  const t = useTranslations("commitments");
  return (
    <AddPage
      {...props}
      list="commitments"
      action={makeCommitmentAction}
      used="already-made"
      texts={commitmentTexts(t, props.viewer?.name ?? null)}
    />
  );
}
