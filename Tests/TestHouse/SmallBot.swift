import Foundation

/// A bot that trains in an instant: a café that takes orders, in two languages.
package enum SmallBot {
  package static func write(to folder: String, named bot: String = "Cafe") throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    for (name, text) in [
      ("bot.yaml", file(ofBot: bot)), ("en-US.yaml", english), ("ko-KR.yaml", korean),
      ("hook.sh", hook),
    ] {
      try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    }
  }

  private static func file(ofBot name: String) -> String {
    let id = name.uppercased().padding(toLength: 9, withPad: "0", startingAt: 0) + "1"
    return """
      name: \(name)
      id: \(id)
      idle: 5m
      timeZone: UTC
      hooks:
        till: {run: [sh, hook.sh], timeout: 60s}
        broken: {run: [sh, -c, "echo no json"], timeout: 5s}
      channels:
        slack: {signingSecret: slack-secret, token: SLACK-TOKEN}
        telegram: {token: TG-TOKEN, secret: telegram-secret, launch: hello}
        kakao: {header: X-Key, value: kakao-value}
        twilio: {authToken: twilio-token, publicURL: "https://bot.example.org"}
      """
  }

  /// Answers every event the same.
  private static let hook = """
    cat > /dev/null
    echo '{"sessionState": {"sessionAttributes": {"bill": "7"},
      "dialogAction": {"type": "Close"}, "intent": {"name": "Bill", "state": "Fulfilled"}},
      "messages": [{"contentType": "PlainText", "content": "That makes 7 euros."}]}'
    """

  private static let english = """
    validation: {accuracy: 0}
    intents:
      Order:
        utterances: |
          I would like a coffee
          order {tea|Drink}
          a {latte|Drink} please
          can I order {2|Count} cups of {coffee|Drink}
          I want to order something
          I'd like to drink something
          {three|Count} {teas|Drink} please
        slots:
          Drink: {type: Drink, prompt: What would you like to drink?, failed: Then nothing.}
          Count: {type: Number, prompt: How many cups?}
        confirm: {prompt: "{Count} cups of {Drink}, right?", declined: "All right, nothing then."}
        fulfil: {say: "{Drink} is on its way."}
      Bill:
        utterances: |
          the bill please
          can I pay
          how much is it
          I want to pay
          what do I owe you
          bring me the check
        fulfil: {hook: till}
      Complain:
        utterances: |
          this is cold
          I am not happy with this
          I have a complaint
          the service is slow
          there is a fly in my cup
          I want to complain
        fulfil: {hook: broken, say: Thank you., failed: "I could not pass that on."}
      Hello:
        utterances: |
          hello
          hi there
          good morning
          hey
          good evening
        fulfil: {say: Welcome!}
    fallback: {say: "Sorry, I did not get that."}
    slotTypes:
      Drink: {restrict: true, values: {coffee: [coffees], tea: [teas], latte: [caffe latte]}}
    """

  private static let korean = """
    validation: {accuracy: 0}
    intents:
      Order:
        utterances: |
          커피 한 잔 주세요
          {홍차|Drink} 주문할게요
          {라떼|Drink} 주세요
          {커피|Drink} {두|Count} 잔 주문이요
          주문하고 싶어요
          마실 것 좀 주세요
          {홍차|Drink} {세|Count} 잔이요
        slots:
          Drink: {type: Drink, prompt: 무엇을 드릴까요?}
          Count: {type: Number, prompt: 몇 잔 드릴까요?}
        confirm: {prompt: "{Drink} {Count}잔 맞으세요?", declined: 네 취소할게요.}
        fulfil: {say: 금방 드릴게요.}
      Bill:
        utterances: |
          계산할게요
          계산서 주세요
          얼마예요?
          얼마 드리면 돼요?
          결제할게요
          돈 낼게요
        fulfil: {hook: till}
      Complain:
        utterances: |
          커피가 식었어요
          불만이 있어요
          서비스가 느려요
          맛이 없어요
          컵에 벌레가 있어요
          항의하고 싶어요
        fulfil: {hook: broken, say: 감사합니다., failed: 전하지 못했어요.}
      Hello:
        utterances: |
          안녕하세요
          안녕
          좋은 아침이에요
          반갑습니다
          처음 뵙겠습니다
        fulfil: {say: 어서 오세요!}
    fallback: {say: 죄송해요 잘 못 들었어요.}
    slotTypes:
      Drink: {restrict: true, values: {커피: [], 홍차: [차], 라떼: [카페라떼]}}
    """
}
