== a | 2030-09-02 | Ledger Daily
Tessel Motors to cut 1,200 jobs at Brannock plant, union says

Tessel Motors plans to [a0|close] one of two lines at its Brannock plant, the metalworkers' union said on Monday. "[a1|We were told that 1,200 people will lose their jobs before Christmas]," union secretary Greta Holm said.

Holm accused the company of [a2|breaking a promise given in March that no worker would be dismissed before 2033].

A spokesman for Tessel declined to comment on numbers but said [a3|the company was reviewing all of its sites]. Economy Minister Ruben Falk called on [a4|Tessel to keep the plant open].

Analyst Petra Lund of Corvin Bank said [a5|demand for the firm's vans had fallen by a third].
== b | 2030-09-03 | Brannock Evening News
Tessel: no decision on Brannock

Carmaker Tessel denied on Tuesday that [b1|it had decided to dismiss workers at Brannock]. "[b2|Nothing has been decided, and every site is being looked at]," chief executive Alma Reiss said in a statement.

She said the pledge of March [b3|had been tied to sales that did not come]. Greta Holm, who leads the metalworkers, said that [b4|management had broken its word].

The union says [b5|some 1,200 posts are to go by the end of the year]. Falk, the economy minister, said [b6|the carmaker must not shut Brannock].
== c | 2030-09-16 | Ledger Daily
Tessel confirms 900 dismissals

Tessel Motors will lay off 900 people at Brannock, Alma Reiss announced on Monday. "[c1|We have to part with 900 colleagues, and I regret it deeply]," she said.

The metalworkers' union called [c2|the cut brutal] and announced [c3|a strike from Thursday]. Holm said that [c4|the firm had lied to its workers for two weeks].

Reiss rejected [c5|that charge]. "[c6|We said that we were reviewing our sites, and that was true]," she said.

Ruben Falk said [c7|the government would pay for retraining].
== d | 2030-09-19 | The Trade Observer
Strike halts Brannock

Workers walked out at Tessel's Brannock factory on Thursday. The union said [d1|all 3,400 of them had joined the strike]; the company said [d2|fewer than half had stayed away].

Greta Holm said [d3|management had deceived the workforce]. A company spokesman denied [d4|this]. Petra Lund, of Corvin Bank, said [d5|a week's strike would cost Tessel 40 million crowns].
same: a1 b5
same: a2 b4
same: a3 b2
same: a4 b6
same: c4 d3
answer: b1 > a1 denies
answer: b1 > b5 denies
answer: c5 > c4 rejects
answer: c5 > d3 rejects
answer: d4 > c4 denies
answer: d4 > d3 denies
answer: d2 > d1 contradicts
answer: b3 > a2 contradicts
change: b1 > c1 stance
change: b2 > c1 stance
different: a2 c4
different: b4 c4
different: b5 c1
different: a5 d5
