import { NightList, type NightListProps } from "@/components/after/night-list";
import type { ShownCommitment } from "@/lib/commitments/queries";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { CommitmentItems } from "./commitment-items";

type Props = NightListProps & { commitments: ShownCommitment[] };

export function CommitmentList({ commitments, ...props }: Props) {
  const t = useTranslations("commitments");
  return (
    <NightList
      {...props}
      list="commitments"
      texts={{
        title: t("title"),
        lead: t("lead"),
        add: t("make"),
        empty: t("empty"),
        first: t("first"),
        more: t("more"),
      }}
    >
      {commitments.length > 0 && (
        <CommitmentItems eventSlug={props.event.slug} commitments={commitments} />
      )}
    </NightList>
  );
}
