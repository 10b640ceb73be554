import { RowAction } from "@/components/ui/form/rows/row-action";
import { followThreadAction } from "@/lib/comments/actions";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { ThreadKey } from "@/lib/threads/schema";

type Props = ThreadKey & { follows: boolean };

/** Whether the viewer is mailed what others reply, and the button that changes it. */
export function FollowThread({ about, subjectId, follows }: Props) {
  const t = useTranslations("comments.follow");
  return (
    <div className="mt-6 grid gap-2">
      <p className="text-ink-2">{t(follows ? "follows" : "not")}</p>
      <RowAction
        action={followThreadAction}
        fields={{ about, subjectId, follow: `${!follows}` }}
        row={null}
        text={t(follows ? "stop" : "start")}
        pendingText={t("working")}
      />
    </div>
  );
}
