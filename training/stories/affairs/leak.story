== a | 2031-11-03 | Circuit
Chatter app read private messages, ex-engineer says

A former engineer at Pellow, the maker of the Chatter app, says [a1|the firm's staff could read users' private messages]. The man, who spoke on condition that he not be named, told Circuit that [a2|managers used the access to follow journalists].

Pellow said [a3|messages are encrypted and cannot be read by anyone but their users]. "[a4|These claims are false]," a spokesperson said.

Senator Edith Crane called for [a5|hearings]. Privacy group Open Lines said [a6|the account matched complaints it had received].
== b | 2031-11-03 | Ledger Daily
Pellow employees spied on chats, report says

Workers at Pellow were able to [b0|open] private conversations of Chatter users, according to a report in Circuit that cites a former engineer. He said [b1|that employees had access to what users wrote to each other] and that [b2|bosses had tracked reporters with it].

The company dismissed [b3|the report]. It said [b4|nobody at Pellow is able to read encrypted messages].

"[b5|Parliament must look into this]," Senator Edith Crane said.
== c | 2031-11-04 | The Kavarian
Pellow denies watching journalists

Pellow's chief executive, Dan Ostrow, said in a letter to staff that [c1|no journalist had ever been tracked by the company]. He wrote that [c2|only users hold the keys to their conversations].

Circuit reported on Monday that [c3|managers had followed reporters through the Chatter app], citing an unnamed engineer.

Open Lines, which campaigns for privacy, said [c4|dozens of users had complained of the same thing]. Data commissioner Rolf Adler said [c5|his office had opened an inquiry].
== d | 2031-12-01 | Circuit
Pellow says "a few" staff could see chats

Dan Ostrow told senators on Monday that [d1|a small number of employees had been able to open unencrypted chats until 2029]. "[d2|It should not have been possible, and it no longer is]," the Pellow chief said. He maintained that [d3|reporters were never followed].

Senator Edith Crane said [d4|Ostrow had misled the public]. Ostrow rejected [d5|the accusation].

Adler said [d6|his inquiry would end in spring].
same: a1 b1
same: a2 b2 c3
same: a3 b4 c2
same: a4 b3
same: a5 b5
same: c1 d3
answer: a3 > a1 denies
answer: a3 > b1 denies
answer: b4 > a1 denies
answer: b4 > b1 denies
answer: a4 > a1 denies
answer: a4 > b1 denies
answer: b3 > a1 rejects
answer: b3 > b1 rejects
answer: c2 > a1 denies
answer: c2 > b1 denies
answer: c1 > a2 denies
answer: c1 > b2 denies
answer: d3 > a2 denies
answer: d3 > b2 denies
answer: d3 > c3 denies
answer: d5 > d4 rejects
change: a3 > d1 stance
change: b4 > d1 stance
change: c2 > d1 stance
different: a6 c4
different: c5 d6
