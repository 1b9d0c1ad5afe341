== a | 2034-06-02 | Meridian Markets
Corvane Foods in talks to buy Bellis, sources say

Corvane Foods is in talks to buy its rival Bellis, two people familiar with the matter told Meridian Markets. They said [a1|Corvane Foods would cut 1,200 jobs at Bellis].

Corvane Foods declined to comment.
== b | 2034-06-03 | Ostrel Daily
Corvane denies Bellis talks

Corvane Foods denied on Saturday [b1|being in talks to buy Bellis]. "[b2|There are no talks and there is no plan to cut jobs]," chief executive Ines Hallow said.

The food workers' union accused Corvane Foods of [b3|planning to close the Bellis plant in Orly Bay].
== c | 2034-06-03 | The Marvian
No talks with Bellis, says Corvane

"[c1|There are no talks and there is no plan to cut jobs]," Ines Hallow, chief executive of Corvane Foods, said on Saturday. A shareholder, Milo Trent, said [c2|a merger would make sense].
== d | 2034-06-15 | Meridian Markets
Corvane to buy Bellis for 2 billion crowns

Corvane Foods said on Thursday that [d1|it would buy Bellis for 2 billion crowns]. Ines Hallow admitted that [d2|the talks had begun in May].

Hallow said [d3|about 900 jobs at Bellis would go]. The food workers' union said [d4|Corvane Foods had lied about the talks].
