import { Page } from "@/components/site/page";
import { texts } from "./samples";
import { Specimen } from "./specimen";

export const metadata = { title: texts.title };

export default function KitPage() {
  return (
    <div lang="en">
      <Page title={texts.title} lead={texts.lead}>
        <div className="-mx-4 sm:-mx-6 grid xl:mx-[calc(50%-50vw+1rem)] xl:grid-cols-2">
          <Specimen theme="light" />
          <Specimen theme="dark" />
        </div>
      </Page>
    </div>
  );
}
