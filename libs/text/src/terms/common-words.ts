/** Everyday words that terms are run together with in handles and hashtags (joinXnow, XisHere, officialX). */
const ENGLISH = `i
about above absolute absolutely account accounts across action active actually admin after again against ago air all
allah almost alone along already also always america american an analysis and angry animal another answer any anyone anything apart app
are area arm army around art article as ask asked asking at attack attacks away baby back bad ball band bank base basis be behavior behaviour
beat beautiful because become been before began begin behind being believe best better between big bird bit black blackbird blood
blog blue board body book books both box boy boys brave break bring britain british bro broke broken brother brothers brought build building
built bus business but buy by call called calling came camp can car card care case cause cell center central chain chair
change channel chat check chief child children china choose church circle city class clean clear close club coast code coffee cold come
comes coming command common company control cook cool could country couple course court cover crazy crew crisis cross crowd cry cup cut
dad daily dance dark data date daughter dawn day days dead deal dear death deep defend demand desert did die died different dinner dirty disabled disgust disgusting do
does dog doing done door doubt down dream drive drop dry each early earth east easy eat edge egypt eight either else emphasis empire
end enemy energy england english enough europe even evening ever every everyone everything evil ex eye eyes face fact fail faith fake fall false family
fan fans far fast father fear feel felt female few field fight fighter fighters fighting fights film find fine fire filth first fish five flag flags follow
follower followers following food for force forces forever forget form former forum found four free freedom fresh friend friends from front full
fun funny further future game gang garden gas gave general get gets getting girl girls give given go god goes going gold gone good
got great green ground group groups guard guide gun guns guy guys had hair half hand hands happen happy hard has hat hate hates have he
head heal health hear heart heaven held hell hello help her here hero heroes hey hi high hill him himself his history hit hold home honest honor hope
horse hot hotel hour house how huge human hundred hungry hunt hunter idea if ill immigrant immigrants important in indeed india info inside instead into iraq
is islam island israel it its itself january jew jews job john join joined joining joins joint just justice keep keeps kid kids kill killed killer killers
killing kind king kingdom knew know known knows lady land language large last late later law lead leader leaders learn least leave left legend less
let lets letter level liberty lie life light like liked likes line lion lions list listen little live lives living local lol long look looking
looks lord lose loser lost lot love loved lover lovers loves low loyal made magic main make male makes making man many map march mark market massive
master match matter may maybe me mean means media meet member members men message middle might mile militant military million mind mine minute miss mom moment
money month moon more morning most mother mountain mouth move movement much music muslim muslims must my myself name nation nature near need
needs network never new news next nice night nine no nobody none north not note nothing now number oasis of off office official often oh oil ok old on
once one online only open or order other others our out outside over own page pain pakistan palestine paper parents park part party past path
pay peace people person phone photo pick picture piece place plan play player please plus point police politics poor post posts power praise pray present press
pretty pride prince private problem project promise proof proud public pull pure push put queen question quick quite radio rain raise ran rather reach
read ready real really reason red religion remember report rest return rich ride right rights rise rising river road rock role room round rule rules
run russia sad safe said sale salt same save saw say says school scum sea search second secret see seen self send sense sent sentence servant set seven
shall share she ship shoot shop short should show shows shut sick side sign silly simple since sing single sir sister sisters sit six size
sky sleep slow small smart smile so social soft soldier soldiers some somebody someone something son song soon soul sound south space speak special
spirit sport spread spring squad stab staff stand star start state states stay still stone stop stories story strange street strong stuff stupid style such sucks sun super support
supporter supporters supporting supports sure sweet sword syria table take taken takes talk talking target teach team tell ten test than thank thanks that
the their them themselves then there these they thing things think this those thought thousand three throat throats through thus time times tiny tired to
today together told tomorrow tonight too took top total touch toward town train travel tree tribe tried trip troll true trust truth try turn
tv twelve twitter two type ugly under union unit unite united until up update updates upon us use used user very via victory video videos view village
visit voice vote wait walk wall want wanted wants war warrior warriors was watch watching water way we weak wear weather web week welcome well went were
west what whatever when where whether which while white who whole whose why wide wife wild will win wind window winner winning wins winter wisdom wise wish with
within without woman women won wonder wood word words work worker works world worst worth would wow write wrong year years yes yesterday yet
york you young your yours yourself youth youtube zone`;

/** Short parts of handles that say nothing by themselves. */
const AFFIXES = `xx xxx x z fc hq uk usa us pk fr de ca tr eu ae sy iq af in mr mrs dr its im iam the official real team tv ig fb yt
abu al bin ibn umm`;

const split = (list: string): string[] => list.split(/\s+/);

export const COMMON_WORDS: readonly string[] = split(ENGLISH);
export const HANDLE_AFFIXES: readonly string[] = split(AFFIXES);

/**
 * Function words of Arabic, Urdu, Persian and Pashto, and words that look like a name with an ending (حماسی, epic): a
 * piece that is one of them is no half of a torn word.
 */
export const ARABIC_FUNCTION_WORDS: readonly string[] = split(
  'ان ما لا من فی هو هی ها با به در از که را کا کی کے کو میں سے پر نے هے هیں تھا او په ته دی ده یا لم لن قد عن علی الی کل هل نه هم این یک ایک تو بن ابن ابو حماسی',
);
