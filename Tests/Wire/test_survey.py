"""A survey over the wire: everybody gets their own route, and what isn't on it counts for nobody."""

AGENDA = "peiling"
ITEM = "i2"


async def say(table, phone, **body):
    table.place.contract.check_plugin("questionnaireSurveyAnswer", body)
    answered = await phone.command("answer", body, item=ITEM, round=1)
    await phone.settled(answered["version"])


def own(table, phone):
    sheet = phone.view["agenda"][ITEM]["worksheet"]
    mine = phone.own["worksheets"][sheet]
    table.place.contract.check_plugin("ownQuestionnaireSurvey", mine)
    return mine


async def test_everybody_gets_the_questions_that_their_answers_lead_to(place):
    async with place.table(agenda=AGENDA) as table:
        await table.people(6)
        await table.desk.command("item.open", {"item": ITEM})
        first, *others = table.phones
        for phone in others:
            await say(table, phone, do="answer", question="q6", option="ja")
            await say(table, phone, do="number", question="q9", value=4.5)
            await say(table, phone, do="choose", question="q20", options=["specialist", "apart-team"])
            await say(table, phone, do="row", question="q50", row="po", option="nee")
        await say(table, first, do="answer", question="q6", option="ja")
        await say(table, first, do="number", question="q9", value=40)
        await say(table, first, do="answer", question="q6", option="nee")
        await say(table, first, do="write", question="q7", text="Via het loket")
        route = own(table, first)["routes"]["antwoorden"]["1"]
        assert route["certain"] and route["count"] == 5 and "q9" not in route["items"]
        assert own(table, first)["answers"]["antwoorden"]["1"]["q9"] == {"number": 40}
        assert {"q21", "q22"} <= set(own(table, others[0])["routes"]["antwoorden"]["1"]["items"])

        await table.desk.command("item.show", {"item": ITEM})
        await first.until(lambda: first.item(ITEM)["state"] == "shown", "shown")
        sheet = first.view["worksheets"][first.view["agenda"][ITEM]["worksheet"]]
        table.place.contract.check_plugin("questionnaireSurveyView", sheet["view"])
        results = sheet["view"]["results"]["antwoorden"]["1"]
        assert results["q9"]["n"] == 5 and results["q9"]["value"]["median"] == 4.5
        assert results["q7"] == {"n": 1}
        assert results["q50/po"]["value"] == {"options": {"nee": 5}}
        assert "Via het loket" not in str(first.view)
