// Sentences of our own with every claim in them, `source | cue | content … content`: they teach the weights beside the gold articles, which are
// all of one genre, and a test checks that they are read so.
export const EXAMPLES: Readonly<Record<string, readonly (readonly [text: string, ...claims: readonly string[]])[]>> = {
  'said-that': [
    ['The ministry said that talks had failed.', 'The ministry | said | that talks had failed'],
    ['Officials told reporters the road was closed.', 'Officials | told | the road was closed'],
    ['The judge asked whether he knew the witness.', 'The judge | asked | whether he knew the witness'],
    [
      'Envoys praised the deal, with the ministry saying that a date would be set.',
      'Envoys | praised | the deal',
      'the ministry | saying | that a date would be set',
    ],
    [
      'A panel approved a plan to replace pipes, with farmers complaining that it costs too much.',
      'A panel | approved | a plan to replace pipes',
      'farmers | complaining | that it costs too much',
    ],
    [
      'The high court ruled 5-2 Thursday that the former mayor must be given a new trial, finding that prosecutors withheld evidence.',
      'The high court | ruled | that the former mayor must be given a new trial',
      'The high court | finding | that prosecutors withheld evidence',
    ],
    ['The company said in a statement the plant would close.', 'The company | said | the plant would close'],
    [
      'The state news agency reported, citing an unnamed official, that a coup had been planned.',
      'The state news agency | reported | that a coup had been planned',
    ],
    ['In 2019 it estimated that bad air costs lives.', 'it | estimated | that bad air costs lives'],
    [
      'Washington imposed sanctions on companies it said were fuelling the war.',
      'it | said | companies … were fuelling the war',
    ],
    [
      'Opening the case at Leeds Crown Court, Simon Treadwell KC, prosecuting, said Dunne had treated the fund as her bank.',
      'Simon Treadwell KC | said | Dunne had treated the fund as her bank',
    ],
    ['She told the court Dunne lied.', 'She | told | Dunne lied'],
    [
      'Save the Rivers, which runs 12 clinics, said five had been bombed.',
      'Save the Rivers | said | five had been bombed',
    ],
    [
      'She asked the former minister whether he had thoughts on the matter.',
      'She | asked | whether he had thoughts on the matter',
    ],
    [
      'On Sunday, Oss issued a new line of attack, stating on Radio One’s "Meet the People" that her rival was "lacking."',
      'Oss | stating | that her rival was "lacking',
    ],
    [
      'Analysts say the economy, not fraud, decided the vote.',
      'Analysts | say | the economy, not fraud, decided the vote',
    ],
    ['He has repeatedly warned that the dam could break.', 'He | has repeatedly warned | that the dam could break'],
  ],
  'reported-after': [
    ['Talks had failed, the ministry said on Friday.', 'the ministry | said | Talks had failed'],
    [
      'Toller told detectives he did not know of the gun, the documents state.',
      'the documents | state | Toller told detectives he did not know of the gun',
      'Toller | told | he did not know of the gun',
    ],
    [
      'Opposition leader Kemal Oss, meanwhile, accused Velk of hiding the debt, which rose by a third in May, the bank said.',
      'Opposition leader Kemal Oss | accused | Velk of hiding the debt, which rose by a third in May',
      'the bank | said | which rose by a third in May',
    ],
    [
      'The premier was to speak on Friday, his spokeswoman, Anna White, wrote on social media.',
      'his spokeswoman, Anna White | wrote | The premier was to speak on Friday',
    ],
    ['The deal is dead, as the minister put it.', 'the minister | put it | The deal is dead'],
    ['The talks, he said, had failed.', 'he | said | The talks … had failed'],
    [
      'Riding alone as a woman, they said, can be dangerous.',
      'they | said | Riding alone as a woman … can be dangerous',
    ],
    [
      'But as Oss noted, those voters will give her a second look.',
      'Oss | noted | those voters will give her a second look',
    ],
    [
      'The dam could fail within days, engineers said, warning that villages below it should leave.',
      'engineers | said | The dam could fail within days',
      'engineers | warning | that villages below it should leave',
    ],
    [
      'The plant would close in June, the firm said, a decision the mayor called "a betrayal".',
      'the firm | said | The plant would close in June',
      'the mayor | called | a decision … a betrayal',
    ],
    ['The road is closed, said Maria Novak, a spokeswoman.', 'Maria Novak, a spokeswoman | said | The road is closed'],
  ],
  'said-by-order': [
    [
      'The crowd booed when he told them Velk “has a hidden plan for the river and she is taking money for it.”',
      'he | told | Velk “has a hidden plan for the river and she is taking money for it',
    ],
    [
      'Oss said Velk’s words and actions “amount to a threat that undermines the court.”',
      'Oss | said | Velk’s words and actions “amount to a threat that undermines the court',
    ],
  ],
  quoted: [
    [
      '“She is the best,” Oss said on Velsa Radio’s "Morning Line," adding, “but she has no chance.”',
      'Oss | said | She is the best',
      'Oss | adding | but she has no chance',
    ],
    [
      'Farms have more room to grow, said Steve Grubb, an aide currently working for the campaign.',
      'Steve Grubb, an aide currently working for the campaign | said | Farms have more room to grow',
    ],
    [
      'The tax helped him win the vote, Sen. Marta Oss (R-Velsa) told the paper.',
      'Sen. Marta Oss (R-Velsa) | told | The tax helped him win the vote',
    ],
    [
      '"They crossed the line," acting Prime Minister Tomas Velk told a meeting of his council.',
      'acting Prime Minister Tomas Velk | told | They crossed the line',
    ],
    ['“She leads us well,” said the 46-year-old.', 'the 46-year-old | said | She leads us well'],
    ['"We came too late," he said.', 'he | said | We came too late'],
    ['"We came too late," said Maria Novak, a doctor.', 'Maria Novak, a doctor | said | We came too late'],
    ['He told reporters: "We came too late."', 'He | told | We came too late'],
    ['“We came,” she said, “and we saw nothing.”', 'she | said | We came … and we saw nothing'],
    ['"We came," she said. "We saw nothing."', 'she | said | We came … We saw nothing'],
  ],
  'quoted-as-saying': [
    [
      'State television quoted the general as saying that troops were on their way.',
      'the general | quoted | that troops were on their way',
    ],
  ],
  'according-to': [
    ['According to the police, two men fled.', 'the police | According to | two men fled'],
    ['Two men fled, according to the police.', 'the police | according to | Two men fled'],
    ['Per the filing, the company owes two million euros.', 'the filing | Per | the company owes two million euros'],
    [
      'According to Velsa, some 250 troops remain on its soil, something Tarsk disputes, saying the border is not drawn.',
      'Velsa | According to | some 250 troops remain on its soil',
      'Tarsk | disputes | something',
      'Tarsk | saying | the border is not drawn',
    ],
    ['In her words, the plan was dead.', 'her | In her words | the plan was dead'],
    ['The Atomic Energy Agency (IAEA) welcomed the plan.', 'The Atomic Energy Agency (IAEA) | welcomed | the plan'],
  ],
  'accused-of': [
    ['Norvia accused Tarsk of shelling the town.', 'Norvia | accused | Tarsk of shelling the town'],
    [
      'She has been charged with theft and breaching a secrets law, charges her supporters say are false.',
      '- | has been charged | She … with theft and breaching a secrets law',
      'her supporters | say | charges … are false',
    ],
    [
      'The company was accused by the auditor of hiding losses.',
      'the auditor | was accused | The company … of hiding losses',
    ],
    [
      'The command warned of an offensive, which Velsa dismissed as propaganda.',
      'The command | warned of | an offensive',
      'Velsa | dismissed | which … as propaganda',
    ],
    [
      'Norvia’s government and rebels in the north on Wednesday each accused the other of breaking a truce.',
      'Norvia’s government and rebels in the north | accused | the other of breaking a truce',
    ],
  ],
  'urged-to': [
    ['The bloc urged both sides to stop the fighting.', 'The bloc | urged | both sides to stop the fighting'],
    ['Norvia called on both sides to de-escalate.', 'Norvia | called on | both sides to de-escalate'],
    ['She called on the government to resign.', 'She | called on | the government to resign'],
    [
      'The group appealed to all parties to spare hospitals.',
      'The group | appealed to | all parties to spare hospitals',
    ],
  ],
  'vowed-to': [
    ['The president vowed to fight corruption.', 'The president | vowed | to fight corruption'],
    ['The mayor refused to leave.', 'The mayor | refused | to leave'],
  ],
  pleaded: [
    ['The former mayor pleaded not guilty to fraud.', 'The former mayor | pleaded | not guilty to fraud'],
    ['Her aide pleaded guilty to theft.', 'Her aide | pleaded | guilty to theft'],
  ],
  'denied-doing': [['The minister denied taking money.', 'The minister | denied | taking money']],
  'called-it': [
    ['He called the vote a farce.', 'He | called | the vote a farce'],
    ['Oss called the suspension “arbitrary.”', 'Oss | called | the suspension “arbitrary'],
    [
      'Norvia protested against the drill, an allegation Tarsk called “completely unfounded”.',
      'Norvia | protested against | the drill',
      'Tarsk | called | an allegation … completely unfounded',
    ],
  ],
  'in-a-poll': [['In a Corvin News poll, Oss led by ten points.', 'a Corvin News poll | In | Oss led by ten points']],
  'called-for': [['The union called for a strike.', 'The union | called for | a strike']],
  'condemned-it': [
    ['Villagers, on the other hand, praised the decision.', 'Villagers | praised | the decision'],
    [
      'A report by the ombudsman found levels of arsenic above the legal limit.',
      'A report by the ombudsman | found | levels of arsenic above the legal limit',
    ],
    ['The rebels claimed responsibility for the attack.', 'The rebels | claimed | responsibility for the attack'],
    ['France condemned the attack.', 'France | condemned | the attack'],
    ['Estrava rejects the claim.', 'Estrava | rejects | the claim'],
    ['He has always maintained his innocence.', 'He | has always maintained | his innocence'],
    [
      'The agency reported that a coup had been planned, something their lawyers deny.',
      'The agency | reported | that a coup had been planned',
      'their lawyers | deny | something',
    ],
    [
      'Norvia says Tarsk shelters rebels, which Tarsk denies.',
      'Norvia | says | Tarsk shelters rebels',
      'Tarsk | denies | which',
    ],
    [
      'The rebels accused the army of shelling the town, a charge the army has denied.',
      'The rebels | accused | the army of shelling the town',
      'the army | has denied | a charge',
    ],
  ],
  'is-said-to': [
    ['It was reported that the bridge had fallen.', '- | was reported | that the bridge had fallen'],
    ['The minister is expected to resign.', '- | is expected | The minister … to resign'],
  ],
  'is-confident-that': [['She is confident that the deal will hold.', 'She | is confident | that the deal will hold']],
  'his-claim': [
    [
      'Kavaria’s claim that its villages were shelled was dismissed by Estrava as propaganda.',
      'Kavaria | claim | that its villages were shelled',
      'Estrava | was dismissed | Kavaria’s claim that its villages were shelled … as propaganda',
    ],
    ['There is no proof of his claim that the money was stolen.', 'his | claim | that the money was stolen'],
  ],
  hearsay: [['The general reportedly fled the country.', '- | reportedly | The general … fled the country']],
  seems: [['The talks appear to have failed.', '- | appear | The talks … to have failed']],
  colon: [
    ['Velk wrote on Facebook: The talks are over.', 'Velk | wrote | The talks are over'],
    ['He stated:\n\nThe talks are over and we will leave.', 'He | stated | The talks are over and we will leave'],
  ],
  'for-moscow': [['For Moscow, the deal is a defeat.', 'Moscow | For | the deal is a defeat']],
  'name-colon': [
    ['VELK: We have no other choice.', 'VELK | : | We have no other choice'],
    ['Q: Will you resign?\n\nA: No, I will not.', 'Q | : | Will you resign?', 'A | : | No, I will not'],
  ],
  several: [
    [
      'Estrava rejects the claim, saying its troops had stayed home, and accused Kavaria of lying.',
      'Estrava | rejects | the claim',
      'Estrava | saying | its troops had stayed home',
      'Estrava | accused | Kavaria of lying',
    ],
    [
      'A spokesman said the arrests were "an internal matter" and urged Norvia not to interfere.',
      'A spokesman | said | the arrests were "an internal matter',
      'A spokesman | urged | Norvia not to interfere',
    ],
    [
      'Oss said that she will "try to form a government" and insisted that her party was "still the first."',
      'Oss | said | that she will "try to form a government',
      'Oss | insisted | that her party was "still the first',
    ],
    [
      'The spokesman said the president had “no comment to make”, adding only that the law would take its course.',
      'The spokesman | said | the president had “no comment to make',
      'The spokesman | adding | that the law would take its course',
    ],
    [
      'He asked the judge to suppress the video, saying it had been obtained illegally.',
      'He | asked | the judge to suppress the video',
      'He | saying | it had been obtained illegally',
    ],
    [
      'He said initial reports indicated the vessel was overloaded, but cautioned against haste.',
      'He | said | initial reports indicated the vessel was overloaded',
      'initial reports | indicated | the vessel was overloaded',
      'He | cautioned against | haste',
    ],
    [
      'In an audio message posted on social media, rebel leader Tomas Oss, better known as Fox, called on soldiers to “join the side of the people” and accused the army of serving thieves.',
      'rebel leader Tomas Oss | called on | soldiers to “join the side of the people',
      'rebel leader Tomas Oss | accused | the army of serving thieves',
    ],
    [
      'She said the plan was dead and urged members to leave.',
      'She | said | the plan was dead',
      'She | urged | members to leave',
    ],
  ],
  passives: [
    ['Brandt was accused of bribery by his own sister.', 'his own sister | was accused | Brandt … of bribery'],
    ['Dorn was charged with arson by prosecutors in Velsa.', 'prosecutors in Velsa | was charged | Dorn … with arson'],
    ['The pilot was blamed for the delay by the airline.', 'the airline | was blamed | The pilot … for the delay'],
    ['The envoy was described as a coward by Mira Dorn.', 'Mira Dorn | was described | The envoy … as a coward'],
    ['Brandt was told by lawyers that the case would fail.', 'lawyers | was told | that the case would fail'],
  ],
  middle: [
    [
      'When the frost comes, farmers say, the vines will die.',
      'farmers | say | When the frost comes … the vines will die',
    ],
    [
      'If the strike goes on, the mayor warned, the port will close.',
      'the mayor | warned | If the strike goes on … the port will close',
    ],
    [
      'If the river rises, the harbour master warned, the lower town will drown.',
      'the harbour master | warned | If the river rises … the lower town will drown',
    ],
    [
      'The tower, Dorn said, which was built in 1870, is sound.',
      'Dorn | said | The tower … which was built in 1870, is sound',
    ],
  ],
  signed: [
    ['The board met.\n\n“The ferry is late.” — Mira Dorn, captain', 'Mira Dorn, captain | — | The ferry is late'],
    ['The board met.\n\n“The ferry is late.” -Captain Mira Dorn', 'Captain Mira Dorn | - | The ferry is late'],
    ['The board met.\n\n“The ferry is late”: Mira Dorn, captain', 'Mira Dorn, captain | : | The ferry is late'],
    ['The board met.\n\nCaptain Mira Dorn:\n\n“The ferry is late.”', 'Captain Mira Dorn | : | The ferry is late'],
  ],
  marks: [
    [
      "`` The mill will shut , '' Dorn said . `` It is too small . ''",
      'Dorn | said | `` The mill will shut ,  … `` It is too small . ',
    ],
    [
      '" The mill will shut , " Dorn said . " It is too small . "',
      'Dorn | said |  The mill will shut ,  …  It is too small . ',
    ],
    [
      '"It was cold," said an old sailor who goes by the name "Gull."',
      'an old sailor who goes by the name "Gull | said | It was cold',
    ],
    [
      '"It was cold," said Mira Dorn, author of "The Ship and the Storm."',
      'Mira Dorn, author of "The Ship and the Storm | said | It was cold',
    ],
  ],
  withheld: [
    ['Dorn declined to say how much the mill had cost.', 'Dorn | declined to say | how much the mill had cost'],
    ['The firm would not say who had paid.', 'The firm | would not say | who had paid'],
    ['She declined to say whether the bridge was safe.', 'She | declined to say | whether the bridge was safe'],
  ],
  questions: [['Reporters asked Dorn whether she would step down.', 'Reporters | asked | whether she would step down']],
  gerunds: [
    [
      'The council believes selling the park would cost votes.',
      'The council | believes | selling the park would cost votes',
    ],
  ],
  within: [
    [
      'Brandt informed Dorn of her decision to leave the board, her office said on May 14.',
      'her office | said | Brandt informed Dorn of her decision to leave the board',
      'Brandt | informed | her decision to leave the board',
    ],
    ['She denies that she ever asked for a bribe.', 'She | denies | that she ever asked for a bribe'],
    ['The council denied that Dorn had promised a refund.', 'The council | denied | that Dorn had promised a refund'],
    [
      'The ministry said Norvia had accused Tarsk of spying.',
      'The ministry | said | Norvia had accused Tarsk of spying',
      'Norvia | had accused | Tarsk of spying',
    ],
    [
      '"I think the mill is safe and I want to go back," Dorn said.',
      'Dorn | said | I think the mill is safe and I want to go back',
    ],
    ['"We know that it was wrong," the bishop said.', 'the bishop | said | We know that it was wrong'],
    [
      'Witnesses told the court that Brandt had asked them to lie.',
      'Witnesses | told | that Brandt had asked them to lie',
      'Brandt | had asked | them to lie',
    ],
  ],
  nothing: [
    ['His lawyer did not return a call seeking comment.'],
    ['Pumps are maintained according to risk.'],
    ['The chipmaker cut its revenue forecast by 15%.'],
    ['He fell further in the polls.'],
    ['It is unclear whether the firm will seek an injunction.'],
    ['Her son, who found the body, ran home.'],
    ['The rebels launched an attack this morning.'],
    ['The army repelled an attack.'],
    ['The hurricane claimed 14 lives and the champion claimed a third title.'],
    ['The flood claimed some 6,000 lives.'],
    ['The workers called a strike.'],
    ['The company recalled 40,000 cars.'],
    ['The charged particles hit the screen.'],
    ['Its stated goals are modest.'],
    ['The two parties launched coalition talks last month.'],
    ['The tied vote prompted a second round, raising fears of a long night.'],
    ['The trucks backed out of the yard and called at the depot.'],
    ['Chains ordered extra stock and bigger trucks.'],
    ['The coast guard called off its search.'],
    ['The team analyzed the samples and noted the time.'],
    ['The lab analyzed the water.'],
    ['The king appointed Dorn as governor.'],
    ['The studio released a film and shared the profits.'],
    ['The firm established a school and found early success.'],
    ['Her sister filed a form at the town hall.'],
    ['Visitors saw swans with cygnets.'],
    ['He planned on a career at sea.'],
  ],
};
