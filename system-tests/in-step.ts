// What docs/integrate.md tells a program that keeps a copy to do: a cursor first, then the lists, then the log from the cursor on.
import assert from 'node:assert';
import {
  CommendationsApi, Configuration, EnrolmentsApi, EvaluationsApi, EventsApi, MembersApi, OrganisationsApi, OrganisationIdentifierScheme,
  SelfCriticismsApi, type EventsCloudEventAnswer,
} from './client';

type Thing = { id: string; version: number };
type Page = { items: Thing[]; next?: string | null };

const CHANGES = Number(process.env.CHANGES);
const AT_ONCE = 4;
const PERIOD = '2021';

/** Whoever is told to come again does, when it was told to. */
async function patient(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  for (;;) {
    const answer = await fetch(input, init);
    if (answer.status !== 429 && answer.status !== 503) {
      return answer;
    }
    waited += 1;
    await new Promise((again) => setTimeout(again, 1000 * Number(answer.headers.get('Retry-After') ?? 1)));
  }
}

let waited = 0;
const configuration = new Configuration({
  basePath: process.env.GATEWAY, headers: { Authorization: `Bearer ${process.env.TOKEN}` }, fetchApi: patient,
});
const organisations = new OrganisationsApi(configuration);
const members = new MembersApi(configuration);
const enrolments = new EnrolmentsApi(configuration);
const selfCriticisms = new SelfCriticismsApi(configuration);
const evaluations = new EvaluationsApi(configuration);
const commendations = new CommendationsApi(configuration);
const events = new EventsApi(configuration);

// How each kind of thing is listed, and one of it read as it was at a position of the log or later.
const collections = [
  {
    types: 'membership.organisation-',
    list: (cursor?: string): Promise<Page> => organisations.listOrganisations({ limit: 500, cursor }),
    read: (id: string, at: string): Promise<Thing> => organisations.getOrganisation({ id, xBangvangPosition: at }),
  },
  {
    types: 'membership.member-',
    list: (cursor?: string): Promise<Page> => members.listMembers({ limit: 500, cursor }),
    read: (id: string, at: string): Promise<Thing> => members.getMember({ id, xBangvangPosition: at }),
  },
  {
    types: 'training.enrolment-',
    list: (cursor?: string): Promise<Page> => enrolments.listEnrolments({ limit: 500, cursor }),
    read: (id: string, at: string): Promise<Thing> => enrolments.getEnrolment({ id, xBangvangPosition: at }),
  },
  {
    types: 'evaluation.self-criticism-',
    list: (cursor?: string): Promise<Page> => selfCriticisms.listSelfCriticisms({ period: PERIOD, limit: 500, cursor }),
    read: (id: string, at: string): Promise<Thing> => selfCriticisms.getSelfCriticism({ id, xBangvangPosition: at }),
  },
  {
    types: 'evaluation.evaluation-',
    list: (cursor?: string): Promise<Page> => evaluations.listEvaluations({ period: PERIOD, limit: 500, cursor }),
    read: (id: string, at: string): Promise<Thing> => evaluations.getEvaluation({ id, xBangvangPosition: at }),
  },
  {
    types: 'evaluation.commendation-',
    list: (cursor?: string): Promise<Page> => commendations.listCommendations({ limit: 500, cursor }),
    read: (id: string, at: string): Promise<Thing> => commendations.getCommendation({ id, xBangvangPosition: at }),
  },
];

async function everything(): Promise<Map<string, Thing>> {
  const found = new Map<string, Thing>();
  for (const collection of collections) {
    for (let cursor: string | undefined, last = false; !last;) {
      const page = await collection.list(cursor);
      page.items.forEach((each) => found.set(each.id, each));
      cursor = page.next ?? undefined;
      last = cursor === undefined;
    }
  }
  return found;
}

let heard = 0;

async function take(copy: Map<string, Thing>, event: EventsCloudEventAnswer): Promise<void> {
  const collection = collections.find((each) => event.type.startsWith(each.types));
  if (collection && (copy.get(event.subject)?.version ?? 0) < event.aggregateversion) {
    copy.set(event.subject, await collection.read(event.subject, event.position));
  }
  heard += 1;
}

async function follow(copy: Map<string, Thing>, from: string, isOver: () => boolean): Promise<void> {
  for (let cursor = from, atEnd = false; !(atEnd && isOver());) {
    const over = isOver();
    const page = await events.listEvents({ after: cursor, limit: 500, wait: over ? 0 : 2 });
    for (const event of page.items) {
      await take(copy, event);
    }
    cursor = page.next;
    atEnd = page.atEnd && over;
  }
}

// Somebody else's work: admissions, details and codes, four at once.
async function change(known: Thing[], number: number): Promise<void> {
  const of = (type: string) => known.filter((each) => type in each);
  const ofMembers = (of('personId') as (Thing & { cellId?: string | null })[]).filter((each) => each.cellId);
  const member = ofMembers[number % ofMembers.length];
  if (number % 3 === 0) {
    await members.admitMember({
      idempotencyKey: crypto.randomUUID(),
      membershipMemberRequestAdmit: {
        personId: `STEP-${process.pid}-${number}`, cellId: member.cellId!, admittedOn: new Date('2022-03-26'), fullName: 'Nguyễn Thị Ví Dụ',
      },
    });
  } else if (number % 3 === 1) {
    await members.correctDetails({
      id: member.id, ifMatch: '*', membershipMemberRequestDetails: { fullName: 'Trần Văn Ví Dụ', contact: { phone: `09${String(number).padStart(8, '0')}` } },
    });
  } else {
    const ofOrganisations = (of('foundedOn') as (Thing & { dissolvedOn?: Date | null })[]).filter((each) => !each.dissolvedOn);
    await organisations.identifyOrganisation({
      id: ofOrganisations[number % ofOrganisations.length].id, ifMatch: '*',
      organisationRequestIdentify: { identifiers: [{ scheme: OrganisationIdentifierScheme.Local, value: `S${process.pid}.${number}` }] },
    });
  }
}

async function changes(known: Thing[]): Promise<void> {
  let next = 0;
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (next < CHANGES) {
      next += 1;
      await change(known, next);
    }
  }));
}

async function run(): Promise<void> {
  const began = Date.now();
  const from = (await events.listEvents({ after: 'now' })).next;
  const copy = await everything();
  const read = Date.now();
  const atFirst = copy.size;
  let over = false;
  await Promise.all([
    changes([...copy.values()]).finally(() => { over = true; }),
    follow(copy, from, () => over),
  ]);
  const followed = Date.now();
  const byId = (things: Map<string, Thing>) => [...things.entries()].sort(([one], [other]) => (one < other ? -1 : 1));
  assert.deepStrictEqual(byId(copy), byId(await everything()));
  assert.ok(heard >= CHANGES, `${heard} events of ${CHANGES} changes`);
  console.log(`${atFirst} things read in ${read - began} ms; in step with ${CHANGES} changes, ${heard} events, in ${followed - read} ms; equal at the end: ${copy.size}; asked to come again ${waited} times`);
}

run().catch(async (failure) => {
  console.error(failure, failure.response ? await failure.response.text() : '');
  process.exit(1);
});
