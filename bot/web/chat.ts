/** The chat page: ties the client, the view and the field together. */
import { client as words } from '../../locales/nl/web.json';
import { toProblem, type ChatProblem, type ProblemKind } from './call.js';
import { createClient, type ChatActivity, type Keeper } from './client.js';
import { createComposer } from './composer.js';
import { find } from './elements.js';
import { createView, type Choice, type OwnMessage } from './view.js';

/** A message on its way. */
interface Outgoing {
  id: string;
  text: string;
  message: OwnMessage;
  isSent: boolean;
}

/** The organisation and form of address that the address of the page asks for. */
function readJoin(): Record<string, string> {
  const asked = new URLSearchParams(location.search);
  return Object.fromEntries(['organisation', 'register', 'locale'].flatMap((name) => (asked.get(name) ? [[name, asked.get(name) ?? '']] : [])));
}

/** Keeps the conversation as long as the tab lives; a browser that forbids it just does not keep it. */
function createKeeper(): Keeper {
  const key = `chat${location.search}`;
  return {
    read: () => {
      try {
        return sessionStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write: (kept) => {
      try {
        if (kept === null) sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, kept);
      } catch {
        // Nothing lost but the conversation after a reload.
      }
    },
  };
}

const view = createView();
const outgoing = new Map<string, Outgoing>();
const eraseButton = find('erase', HTMLButtonElement);
const client = createClient(readJoin(), createKeeper(), { onActivity: show, onConnection: tellConnection });
const composer = createComposer(say);
let problem: ProblemKind | undefined;
/** What comes in now was said before, in a conversation that is taken up. */
let isBeginning = false;
/** Messages leave one after another, so that they arrive in the order in which they were typed. */
let queue: Promise<unknown> = Promise.resolve();

function show({ type, text = '', from, channelData, suggestedActions }: ChatActivity): void {
  if (type !== 'message') return;
  if (channelData?.organisation) view.showOrganisation(channelData.organisation.name);
  if (from?.role === 'user') {
    const own = outgoing.get(channelData?.clientActivityID ?? '');
    if (own) arrive(own, text);
    else view.addOwn(text);
    view.showChoices([], say);
    return;
  }
  eraseButton.hidden = false;
  view.showWaiting(undefined);
  const { answer, expects, letter } = channelData ?? {};
  const isAnswer = (title: string): boolean => expects?.choices?.some(({ value, label }) => title === label || title === value) ?? false;
  const choices: Choice[] = suggestedActions?.actions.map(({ title, value }) => ({ label: title, say: value, isAnswer: isAnswer(title) })) ?? [];
  view.addReply(text, answer?.kind ?? '', choices, letter && { files: letter.files, isOld: isBeginning });
  composer.ask(expects?.accepts);
  view.showChoices(choices, (choice) => {
    say(choice);
    composer.focus();
  });
}

/** The server has the message, also when its answer to the call was lost. */
function arrive(own: Outgoing, text: string): void {
  own.message.setText(text);
  own.message.setSent(true);
  own.isSent = true;
  if (problem !== 'expired' && [...outgoing.values()].every(({ isSent }) => isSent)) tell(undefined);
}

function say(text: string): void {
  const id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  outgoing.set(id, { id, text, message: view.addOwn(text), isSent: false });
  view.showChoices([], say);
  queue = queue.then(flush);
}

/** Sends what was not sent yet, in the order in which it was typed, until something stops it. */
async function flush(): Promise<void> {
  const waiting = [...outgoing.values()].filter((own) => !own.isSent);
  if (waiting.length === 0) return;
  view.showWaiting(words.waiting);
  try {
    for (const own of waiting) {
      await client.send(own.text, own.id);
      own.isSent = true;
    }
    tell(undefined);
  } catch (thrown) {
    if (waiting.some((own) => !own.isSent)) tell(toProblem(thrown));
  }
  for (const own of waiting) own.message.setSent(own.isSent);
  view.showWaiting(undefined);
}

function tell(given: ChatProblem | undefined): void {
  problem = given?.kind;
  view.showProblem(given && words.problems[given.kind], () => {
    retry();
    composer.focus();
  });
}

/** The connection came back: what could not be sent goes out by itself. */
function tellConnection(given?: ChatProblem): void {
  if (given) tell(given);
  else if (problem) retry();
}

function retry(): void {
  const isOver = problem === 'expired';
  tell(undefined);
  queue = queue.then(async () => {
    if (isOver) view.addDivider(words.newConversation);
    if (!(await begin(isOver ? client.restart : client.start))) return;
    for (const own of outgoing.values()) if (!own.isSent) own.message.moveToEnd();
    await flush();
  });
}

/** Returns whether a conversation is there now. */
async function begin(start: () => Promise<void>): Promise<boolean> {
  view.showWaiting(words.connecting);
  isBeginning = true;
  try {
    await start();
    eraseButton.hidden = false;
    return true;
  } catch (thrown) {
    tell(toProblem(thrown));
    return false;
  } finally {
    isBeginning = false;
    view.showWaiting(undefined);
  }
}

async function erase(): Promise<void> {
  await begin(() =>
    client.erase(() => {
      outgoing.clear();
      view.clear();
      view.showChoices([], say);
      view.addDivider(words.erased);
    }),
  );
  composer.focus();
}

const dialog = find('confirm', HTMLDialogElement);
eraseButton.addEventListener('click', () => {
  dialog.returnValue = '';
  dialog.showModal();
});
dialog.addEventListener('close', () => {
  if (dialog.returnValue === 'yes') queue = queue.then(erase);
});

if (!matchMedia('(pointer: coarse)').matches) composer.focus();
queue = begin(() => client.start());
