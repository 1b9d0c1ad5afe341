== a | 2030-01-14 | Lowport Gazette
Mayor took envelopes of cash, builder tells court

LOWPORT - A builder told a court on Monday that he had handed Mayor Viktor Lanz [a1|three envelopes with 90,000 crowns in return for permits]. Prosecutor Dora Stein said [a2|the payments were made between 2026 and 2028].

Lanz denies [a3|the charges]. "[a4|I have never taken a crown from anybody]," he told journalists outside the courthouse. His lawyer, Oskar Pell, called the builder, Max Rudd, [a5|a convicted fraudster who wants a shorter sentence].

The opposition Citizens' List demanded [a6|that the mayor step down]. Lanz said [a7|he would stay in office].
== b | 2030-01-15 | The Kavarian
Lowport mayor: "I took nothing"

Viktor Lanz, the mayor of Lowport, rejected [b1|a builder's testimony that he was bribed]. He said [b2|he had not accepted any money].

Max Rudd had testified that [b3|he paid Lanz 90,000 crowns for building permits]. Lanz's counsel said [b4|Rudd was a swindler hoping for leniency].

"[b5|He must go, and today]," Citizens' List leader Ana Morel said of the mayor.
== c | 2030-01-22 | Lowport Gazette
Second witness backs builder

A former secretary at the town hall, Edda Frost, said on Tuesday [c1|that she had seen the builder give the mayor a thick envelope in 2027].

Oskar Pell, for the mayor, said [c2|she had been dismissed for theft and wanted revenge]. Frost denied [c3|that]. "[c4|I left of my own accord]," she said.

Dora Stein, the prosecutor, said [c5|four more witnesses would be heard]. Morel renewed [c6|her call for Lanz to resign].
== d | 2030-03-02 | The Kavarian
Mayor resigns, admits taking money

Lowport's mayor resigned on Saturday and admitted [d1|that he had accepted 60,000 crowns from a builder]. "[d2|I am ashamed, and I ask the town to forgive me]," Lanz said.

Prosecutor Dora Stein said [d3|she would seek four years in prison]. Max Rudd's lawyer said [d4|his client had told the truth from the first day].

Ana Morel called for [d5|a new election within two months].
same: a1 b3
same: a4 b2
same: a5 b4
same: a6 b5 c6
same: a3 b1
answer: a3 > a1 denies
answer: a3 > b3 denies
answer: a4 > a1 denies
answer: a4 > b3 denies
answer: b1 > b3 rejects
answer: b1 > a1 rejects
answer: b2 > a1 denies
answer: b2 > b3 denies
answer: c3 > c2 denies
answer: c4 > c2 contradicts
answer: a7 > a6 rejects
answer: a7 > b5 rejects
change: a4 > d1 stance
change: b2 > d1 stance
change: a3 > d1 stance
change: b1 > d1 stance
different: a1 c1
different: a5 c2
different: c6 d5
different: a2 c5
