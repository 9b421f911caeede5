"""A handler as it is deployed to AWS Lambda: nothing in it knows of Mynah."""

import datetime
import json


def get_slots(intent_request):
    return intent_request["sessionState"]["intent"]["slots"]


def get_slot(intent_request, slot_name):
    slots = get_slots(intent_request)
    if slots is not None and slot_name in slots and slots[slot_name] is not None:
        return slots[slot_name]["value"]["interpretedValue"]
    return None


def get_session_attributes(intent_request):
    session_state = intent_request["sessionState"]
    return session_state.get("sessionAttributes") or {}


def elicit_slot(intent_request, session_attributes, slot_to_elicit, message):
    intent = intent_request["sessionState"]["intent"]
    intent["slots"][slot_to_elicit] = None
    return {
        "sessionState": {
            "dialogAction": {"type": "ElicitSlot", "slotToElicit": slot_to_elicit},
            "intent": intent,
            "sessionAttributes": session_attributes,
        },
        "messages": [message] if message else None,
        "sessionId": intent_request["sessionId"],
        "requestAttributes": intent_request.get("requestAttributes"),
    }


def close(intent_request, session_attributes, fulfillment_state, message):
    intent_request["sessionState"]["intent"]["state"] = fulfillment_state
    return {
        "sessionState": {
            "sessionAttributes": session_attributes,
            "dialogAction": {"type": "Close"},
            "intent": intent_request["sessionState"]["intent"],
        },
        "messages": [message],
        "sessionId": intent_request["sessionId"],
        "requestAttributes": intent_request.get("requestAttributes"),
    }


def delegate(intent_request, session_attributes):
    return {
        "sessionState": {
            "dialogAction": {"type": "Delegate"},
            "intent": intent_request["sessionState"]["intent"],
            "sessionAttributes": session_attributes,
            "originatingRequestId": "REQUESTID",
        },
        "messages": None,
    }


def book_hotel(intent_request):
    session_attributes = get_session_attributes(intent_request)
    nights = get_slot(intent_request, "Nights")
    if intent_request["invocationSource"] == "DialogCodeHook":
        if nights is not None and int(nights) > 30:
            message = {"contentType": "PlainText", "content": "At most 30 nights, please."}
            return elicit_slot(intent_request, session_attributes, "Nights", message)
        session_attributes["currentReservation"] = json.dumps({"nights": nights})
        return delegate(intent_request, session_attributes)
    return close(
        intent_request,
        session_attributes,
        "Fulfilled",
        {"contentType": "PlainText", "content": f"{nights} nights in {get_slot(intent_request, 'City')}."},
    )


def lambda_handler(event, context):
    scores = [reading.get("nluConfidence", 0.0) for reading in event["interpretations"]]
    assert all(isinstance(score, float) for score in scores)
    name = event["sessionState"]["intent"]["name"]
    if name == "BookHotel":
        return book_hotel(event)
    raise Exception("Intent with name " + name + " not supported")
