"""Answers for ProgramGuide: a Lex V2 Lambda handler over a weekly schedule.

Mynah runs it with the event on standard input and reads the answer from standard output;
in AWS Lambda, `lambda_handler` would be called instead. Nothing is remembered here: reminders
and recordings stay in the session attribute `plans`. The sentences are in wording.json.
"""

import json
import re
import sys
from datetime import date, datetime, time, timedelta
from pathlib import Path


def read(name):
    return json.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))


SCHEDULE, BULLETIN, WORDING = read("schedule.json"), read("bulletin.json"), read("wording.json")
CHANNELS, PROGRAMS, GENRES = SCHEDULE["channels"], SCHEDULE["programs"], SCHEDULE["genres"]
WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
EVENING, PRIME_TIME = time(19), time(20)
USUAL_NOTICE = "PT10M"
# The parts of the day that Lex's Time gives where no hour was said.
DAY_PARTS = {
    "AM": "09:00", "MO": "09:00", "PM": "15:00", "AF": "15:00", "EV": "20:00", "NI": "22:00"
}


def lambda_handler(event, context):
    turn = Turn(event)
    answer = ANSWERS[turn.intent["name"]](turn)
    state = "Failed" if isinstance(answer, Apology) else "Fulfilled"
    return {
        "sessionState": {
            "sessionAttributes": turn.attributes,
            "dialogAction": {"type": "Close"},
            "intent": {**turn.intent, "state": state},
        },
        "messages": [{"contentType": "PlainText", "content": answer}],
    }


class Apology(str):
    """An answer that says why there is none."""


# The schedule. An airing is (start, channel, program).


def airings(channel, day):
    """What `channel` shows on `day`, in order."""
    programs = {}
    for days, starts in SCHEDULE["week"][channel].items():
        if WEEKDAYS[day.weekday()] in days.split():
            programs.update(starts)
    return [(at(day, start), channel, programs[start]) for start in sorted(programs)]


def airings_from(channel, day, days):
    return [a for ahead in range(days) for a in airings(channel, day + timedelta(days=ahead))]


def on_air(channel, moment):
    """What runs on `channel` at `moment`, perhaps since yesterday, and what follows."""
    nearby = airings_from(channel, moment.date() - timedelta(days=1), days=3)
    following = next(i for i, airing in enumerate(nearby) if airing[0] > moment)
    return nearby[following - 1], nearby[following]


def upcoming(moment, is_wanted):
    """The airings of wanted programs in the week from `moment` on, the earliest first."""
    week = [a for channel in CHANNELS for a in airings_from(channel, moment.date(), days=8)]
    return sorted(a for a in week if a[0] >= moment and is_wanted(a[2]))


def at(day, clock):
    return datetime.combine(day, time.fromisoformat(clock))


# What was asked, and words for the answer.


class Turn:
    def __init__(self, event):
        self.intent = event["sessionState"]["intent"]
        self.attributes = dict(event["sessionState"].get("sessionAttributes") or {})
        self.locale = event["bot"]["localeId"]
        self.words = WORDING[self.locale]
        now = (event.get("requestAttributes") or {}).get("x-mynah:now")
        self.now = datetime.fromisoformat(now).replace(tzinfo=None) if now else datetime.now()

    def slot(self, name):
        """A slot's value, or None. Of two possible hours it is the later, when people watch."""
        value = ((self.intent.get("slots") or {}).get(name) or {}).get("value") or {}
        return value.get("interpretedValue") or (value.get("resolvedValues") or [None])[-1]

    def key(self, name, table):
        """Which entry of `table` a slot names, or None."""
        said = plain(self.slot(name) or "")
        return next((key for key in table if plain(table[key][self.locale]) == said), None)

    def day(self):
        """The day that was asked about, or None."""
        return date.fromisoformat(self.slot("Day")) if self.slot("Day") else None

    def earliest(self):
        """Now, or the beginning of a later day that was asked about."""
        return max(self.now, at(self.day() or self.now.date(), "00:00"))

    def say(self, sentence, airing=None, **values):
        words = self.describe(*airing) if airing else {}
        return self.words[sentence].format(**{**words, **values})

    def describe(self, start, channel, program):
        return {
            "program": PROGRAMS[program][self.locale],
            "channel": CHANNELS[channel][self.locale],
            "day": self.say_day(start.date()),
            "time": self.say_time(start),
        }

    def say_day(self, day):
        ahead = (day - self.now.date()).days
        if 0 <= ahead < len(self.words["days"]):
            return self.words["days"][ahead]
        if 0 <= ahead < 7:
            return self.words["weekdays"][day.weekday()]
        return self.words["date"].format(month=self.words["months"][day.month - 1], day=day.day)

    def say_time(self, moment):
        part = [part for part in self.words["clock"] if part["from"] <= moment.hour][-1]
        pattern = part["minutes" if moment.minute else "hour"]
        return pattern.format(hour=(moment.hour - 1) % 12 + 1, minute=f"{moment.minute:02}")

    def list(self, items, last="and"):
        head = self.words["comma"].join(items[:-1])
        return self.words[last].join([head, items[-1]]) if head else items[-1]


def plain(name):
    return re.sub(r"\s", "", name).casefold()


# An answer for each intent.


def whats_on_now(turn):
    channel = turn.key("Channel", CHANNELS)
    if channel:
        current, following = on_air(channel, turn.now)
        end, then = turn.say_time(following[0]), PROGRAMS[following[2]][turn.locale]
        return turn.say("now on a channel", current, end=end, next=then)
    items = [turn.say("now: item", on_air(channel, turn.now)[0]) for channel in CHANNELS]
    return turn.say("now", list=turn.list(items))


def whats_on_tonight(turn):
    channel, today = turn.key("Channel", CHANNELS), turn.now.date()
    if channel:
        first = on_air(channel, max(turn.now, datetime.combine(today, EVENING)))[0]
        evening = [first] + [a for a in airings(channel, today) if a[0] > first[0]]
        items = [turn.say("tonight on a channel: item", airing) for airing in evening]
        return turn.say("tonight on a channel", first, list=turn.list(items))
    prime_time = max(turn.now, datetime.combine(today, PRIME_TIME))
    items = [turn.say("tonight: item", on_air(channel, prime_time)[0]) for channel in CHANNELS]
    return turn.say("tonight", list=turn.list(items))


def whats_on_at(turn):
    clock = turn.slot("Time")
    moment = at(turn.day() or turn.now.date(), DAY_PARTS.get(clock, clock))
    if moment < turn.now and not turn.day():
        moment += timedelta(days=1)
    current, following = on_air(turn.key("Channel", CHANNELS), moment)
    day, end = turn.say_day(moment.date()), turn.say_time(following[0])
    return turn.say("at", current, day=day, asked=turn.say_time(moment), end=end)


def find_program(turn):
    program = turn.key("Program", PROGRAMS)
    if not program:
        return unknown_program(turn)
    for channel in CHANNELS:
        current, following = on_air(channel, turn.now)
        if current[2] == program and turn.day() in (None, turn.now.date()):
            return turn.say("find: on now", current, end=turn.say_time(following[0]))
    airing = upcoming(turn.earliest(), lambda other: other == program)[0]
    if turn.day() not in (None, airing[0].date()):
        return turn.say("find: not that day", airing, asked=turn.say_day(turn.day()))
    return turn.say("find", airing)


def set_reminder(turn):
    program = turn.key("Program", PROGRAMS)
    if not program:
        return unknown_program(turn)
    notice = duration(turn.slot("Before") or USUAL_NOTICE)
    airing = upcoming(turn.now + notice, lambda other: other == program)[0]
    moment = airing[0] - notice
    plan(turn, "remind", moment, airing)
    return turn.say("remind", airing, asked=turn.say_day(moment.date()), at=turn.say_time(moment))


def record_program(turn):
    program = turn.key("Program", PROGRAMS)
    if not program:
        return unknown_program(turn)
    airing = upcoming(turn.earliest(), lambda other: other == program)[0]
    plan(turn, "record", airing[0], airing)
    return turn.say("record", airing)


def unknown_program(turn):
    return Apology(turn.say("unknown program", program=turn.slot("Program")))


def plan(turn, kind, moment, airing):
    new = [kind, moment.isoformat(timespec="minutes"), *airing[1:]]
    plans = json.loads(turn.attributes.get("plans", "[]"))
    turn.attributes["plans"] = json.dumps([old for old in plans if old != new] + [new])


def show_plans(turn):
    plans = json.loads(turn.attributes.get("plans", "[]"))
    if not plans:
        return turn.say("plans: none")
    items = [
        turn.say(f"plans: {kind}", (datetime.fromisoformat(moment), channel, program))
        for kind, moment, channel, program in plans
    ]
    return turn.say("plans", list=turn.list(items))


def recommend(turn):
    genre = turn.key("Genre", GENRES)
    coming = upcoming(turn.earliest(), lambda program: PROGRAMS[program]["genre"] == genre)
    choice = {}
    for airing in coming:
        if turn.day() in (None, airing[0].date()):
            choice.setdefault(airing[2], airing)
    if not choice:
        day = turn.say_day(turn.earliest().date())
        return Apology(turn.say("recommend: none", genre=turn.slot("Genre"), asked=day))
    items = [turn.say("recommend: item", airing) for airing in list(choice.values())[:3]]
    return turn.say("recommend", list=turn.list(items, last="or"))


def play_news(turn):
    return BULLETIN[turn.key("Topic", BULLETIN) or "headlines"]["text"][turn.locale]


def list_channels(turn):
    return turn.say("channels", list=turn.list([c[turn.locale] for c in CHANNELS.values()]))


def duration(iso):
    """A Lex Duration, such as PT1H30M. Nobody is reminded months ahead: M is minutes."""
    count = {unit: int(number) for number, unit in re.findall(r"(\d+)([WDHM])", iso)}
    return timedelta(
        weeks=count.get("W", 0), days=count.get("D", 0),
        hours=count.get("H", 0), minutes=count.get("M", 0),
    )


ANSWERS = {
    "WhatsOnNow": whats_on_now,
    "WhatsOnTonight": whats_on_tonight,
    "WhatsOnAt": whats_on_at,
    "FindProgram": find_program,
    "SetReminder": set_reminder,
    "RecordProgram": record_program,
    "ShowPlans": show_plans,
    "Recommend": recommend,
    "PlayNews": play_news,
    "ListChannels": list_channels,
}

if __name__ == "__main__":
    json.dump(lambda_handler(json.load(sys.stdin.buffer), None), sys.stdout)
