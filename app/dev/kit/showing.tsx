import { ZoneTag } from "@/components/strip/zone-tag";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { FormStatus } from "@/components/ui/form/form-status";
import { TabLinks } from "@/components/ui/links/tab-links";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { BigNumber } from "@/components/ui/text/big-number";
import { KeyValues } from "@/components/ui/text/key-values";
import { Prose } from "@/components/ui/text/prose";
import { Group } from "./group";
import { Icons } from "./icons";
import { people, table, texts } from "./samples";

export function Showing({ theme }: { theme: string }) {
  return (
    <>
      <Group name="Notices">
        <Notice>{texts.sentence}</Notice>
        <Notice tone="ok" title="Your seat is held">
          {texts.sentence}
        </Notice>
        <Notice tone="warn" title="The venue changed">
          {texts.sentence}
        </Notice>
        <FormStatus tone="danger" message={texts.error} />
        <EmptyState action={<Button look="primary">{"Propose a talk"}</Button>}>
          {"Nobody has proposed a talk for this city yet."}
        </EmptyState>
      </Group>
      <Group name="Cards and numbers">
        <TabLinks
          label={`Desk, ${theme}`}
          links={[
            { href: "#details", text: "Details", current: true },
            { href: "#guests", text: "Guests" },
            { href: "#line-up", text: "Line-up" },
            { href: "#count", text: "Head count" },
          ]}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Card>
            <BigNumber before="at least" value="54">
              {"counted in 2 of 7 cities"}
            </BigNumber>
          </Card>
          <Card ground="sunk">
            <BigNumber value="212">{"said they’d come"}</BigNumber>
          </Card>
        </div>
        <Card className="grid gap-4">
          <p className="flex gap-2">
            {people.map(({ id, ...face }) => (
              <Avatar key={id} {...face} size="small" />
            ))}
          </p>
          <KeyValues
            items={[
              { key: "venue", term: "Venue", value: "Gallery of the Lantern Works" },
              { key: "cost", term: "Cost", value: texts.sentence },
            ]}
          />
          <ProgressBar label="Mails sent" value={37} max={60}>
            {"37 sent, 1 failed, 22 left"}
          </ProgressBar>
          <Disclosure summary={texts.question} open>
            {texts.sentence}
          </Disclosure>
        </Card>
        <DataTable
          caption="Cities"
          rows={table}
          rowKey={(row) => row.city}
          columns={[
            { key: "city", header: "City", isName: true, cell: (row) => row.city },
            { key: "zone", header: "Zone", cell: (row) => <ZoneTag place={row.place} /> },
            { key: "host", header: "Host", cell: (row) => row.host },
            { key: "going", header: "Going", align: "end", cell: (row) => row.going },
            {
              key: "ready",
              header: "Venue",
              cell: (row) =>
                row.ready ? <Badge tone="ok">{"Set"}</Badge> : <Badge tone="warn">{"Open"}</Badge>,
            },
          ]}
        />
        <Prose reading>
          <p>{texts.sentence}</p>
          <blockquote>
            <p>{texts.sentence}</p>
          </blockquote>
          <ul>
            <li>{texts.hint}</li>
            <li>
              <a href="#kit">{texts.question}</a>
            </li>
          </ul>
        </Prose>
        <Icons />
      </Group>
    </>
  );
}
