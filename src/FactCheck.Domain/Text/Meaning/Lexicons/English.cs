namespace FactCheck.Domain;

internal static class English
{
    public static readonly Lexicon Lexicon = new()
    {
        Language = "en",
        Numbers = """
            0=zero 2=two 3=three 4=four 5=five 6=six 7=seven 8=eight 9=nine 10=ten 11=eleven 12=twelve 13=thirteen 14=fourteen 15=fifteen
            16=sixteen 17=seventeen 18=eighteen 19=nineteen 20=twenty 30=thirty 40=forty 50=fifty 60=sixty 70=seventy 80=eighty 90=ninety
            2s=twos 3s=threes 4s=fours 5s=fives 7s=sevens 8s=eights 9s=nines 10s=tens 20s=twenties 30s=thirties 40s=forties 50s=fifties
            60s=sixties 70s=seventies 80s=eighties 90s=nineties 11s=elevens 12s=twelves 13s=thirteens 14s=fourteens 15s=fifteens
            16s=sixteens 17s=seventeens 18s=eighteens 19s=nineteens
            hundred=hundred thousand=thousand million=million billion=billion trillion=trillion dozen=dozen
            hundreds=hundreds thousands=thousands millions=millions billions=billions trillions=trillions dozens=dozens
            1.=first 2.=second 3.=third|thirds 4.=fourth|fourths 5.=fifth|fifths 6.=sixth|sixths 7.=seventh|sevenths 8.=eighth|eighths
            9.=ninth|ninths 10.=tenth|tenths 11.=eleventh 12.=twelfth 13.=thirteenth 14.=fourteenth 15.=fifteenth 16.=sixteenth 17.=seventeenth
            18.=eighteenth 19.=nineteenth 20.=twentieth 30.=thirtieth 40.=fortieth 50.=fiftieth 60.=sixtieth 70.=seventieth 80.=eightieth
            90.=ninetieth 100.=hundredth|hundredths 1000.=thousandth|thousandths 1000000.=millionth
            half=half|halves|halved|halving quarter=quarter|quarters double=double|doubles|doubled|doubling|twofold|two-fold
            triple=triple|triples|tripled|tripling|threefold|treble|trebled quadruple=quadruple|quadrupled|fourfold once=once_a|once_an|once_every|once_per|once_in|only_once|than_once twice=twice thrice=thrice
            tenfold=tenfold hundredfold=hundredfold single=single minus=minus
            """,
        NumbersOrPronouns = "1=one",
        ScaleLetters = "thousand=k million=m billion=bn",
        OrdinalLetters = "st nd rd th",
        Units = """
            %=per_cent|percents|percentage pp=percentage_point|percentage_points|percent_point|percent_points
            $=dollar|dollars|us_dollars cent=cent|cents £=pound|pounds ₽=rouble|roubles|ruble|rubles ₴=hryvnia|hryvnias|hryvnya yuan=yuan rupee=rupee|rupees
            second=seconds minute=minute|minutes hour=hour|hours|hourly day=day|days|daily week=week|weeks|weekly month=month|months|monthly
            fortnight=fortnight|fortnights year=year|years|yearly|annual|annually|annum decade=decade|decades century=century|centuries
            quarterly=quarterly km=kilometre|kilometres|kilometer|kilometers m=metre|metres|meter|meters cm=centimetre|centimetres|centimeter|centimeters
            mm=millimetre|millimetres|millimeter|millimeters mile=mile|miles foot=feet yard=yards inch=inches acre=acre|acres ha=hectare|hectares
            kg=kilogram|kilograms|kilo|kilos|kilogramme|kilogrammes g=gram|grams|gramme|grammes tonne=tonne|tonnes ton=tons
            l=litre|litres|liter|liters gallon=gallon|gallons barrel=barrels w=watt|watts kw=kilowatt|kilowatts mw=megawatt|megawatts
            gw=gigawatt|gigawatts mph=mph|miles_per_hour|miles_an_hour kt=knots degree=degree|degrees celsius=celsius|centigrade fahrenheit=fahrenheit
            square=square cubic=cubic killed=killed|kills dead=dead death=death|deaths wounded=wounded injured=injured casualty=casualty|casualties
            missing=missing captured=captured displaced=displaced hospitalised=hospitalised|hospitalized infected=infected fatality=fatality|fatalities
            """,
        UnitsAfterNumbers = """
            ton=ton foot=foot|ft inch=inch mile=mi yard=yard|yd second=second kg=kgs lb=lb|lbs oz=oz|ounce|ounces kt=kt|kts
            year=yr|yrs|year_old|years_old week=wk|wks barrel=barrel|bbl bn=bn mn=mn tn=tn k=k pp=pp|points|point
            """,
        Dates = """
            m01=january m02=february m04=april m06=june m07=july m08=august m09=september m10=october m11=november m12=december
            d1=monday|mondays d2=tuesday|tuesdays d3=wednesday|wednesdays d4=thursday|thursdays d5=friday|fridays d6=saturday|saturdays d7=sunday|sundays
            yesterday=yesterday today=today tomorrow=tomorrow tonight=tonight ago=ago weekend=weekend|weekends
            morning=morning afternoon=afternoon evening=evening night=night midnight=midnight noon=noon|midday
            summer=summer winter=winter autumn=autumn christmas=christmas easter=easter
            """,
        DatesWithCapital = "m03=march m05=may",
        DatesBesideNumbers = """
            m01=jan m02=feb m03=mar m04=apr m06=jun m07=jul m08=aug m09=sep|sept m10=oct m11=nov m12=dec
            d1=mon d2=tue|tues d3=wed d4=thu|thur|thurs d5=fri d6=sat d7=sun
            """,
        DatesBesideTimes = "last=last|past|previous|preceding next=next|coming|following this=this|current earlier=earlier later=later early=early late=late mid=mid",
        Negations = """
            no=no not=not|cannot never=never none=none nobody=nobody|no_one nothing=nothing nowhere=nowhere neither=neither nor=nor without=without
            hardly=hardly|scarcely|barely rarely=rarely|seldom non=non fail=fail|fails|failed|failing|failure unable=unable lack=lack|lacks|lacked|lacking
            refuse=refuse|refuses|refused|refusing unless=unless except=except|excluding
            """,
        NegatingPrefixes = "un in im il ir dis non mis",
        Quantifiers = """
            all=all|every|everyone|everybody|everything|whole|entire|entirely most=most|mostly some=some|somebody|someone|something|sometimes any=any|anyone|anybody|anything
            many=many|numerous much=much few=few|a_few several=several both=both majority=majority|majorities minority=minority plenty=plenty
            each=each part=partly|partially couple=couple only=only|solely always=always|constantly often=often|frequently usually=usually|generally
            """,
        Comparators = """
            more=more_than|greater_than|larger_than|higher_than|in_excess_of|exceed|exceeds|exceeded|exceeding|upwards_of
            less=less_than|fewer_than|lower_than|smaller_than|short_of
            atleast=at_least|no_less_than|no_fewer_than|not_less_than|not_fewer_than|at_a_minimum
            atmost=at_most|no_more_than|not_more_than|up_to|at_the_most|as_many_as|as_much_as|at_a_maximum
            about=approximately|roughly|approx|circa|or_so nearly=nearly|almost|close_to exactly=exactly|precisely
            equal=equal_to
            """,
        ComparatorsBeforeNumbers = """
            more=over|above|beyond|past less=under|below about=about|around|some|ca|c within=within
            by=by to=to range=between
            """,
        RangeWords = "to=to|through",
        Opposites = """
            up0=rise|rises|rose|risen|rising|increase|increases|increased|increasing|grow|grows|grew|grown|growing|growth|gain|gained|gains|climbed
            down0=fall|falls|fell|fallen|falling|decrease|decreases|decreased|decreasing|shrink|shrank|shrunk|shrinking|decline|declines|declined|declining|drop|drops|dropped|dropping
            up1=more|higher|greater|larger|bigger|better down1=less|fewer|lower|smaller|worse
            up2=before|until|till down2=after|since
            up3=win|wins|won|winning|winner|victory down3=lose|loses|lost|losing|loser|defeat|loss|losses
            up4=accept|accepts|accepted|approve|approves|approved down4=reject|rejects|rejected
            up5=confirm|confirms|confirmed|admit|admits|admitted down5=deny|denies|denied
            up6=support|supports|supported|supporting down6=oppose|opposes|opposed|opposing
            up7=true|right|correct down7=false|wrong up8=guilty|convicted down8=innocent|acquitted up9=alive|survived down9=dead|died
            up10=buy|buys|bought|import|imports|imported down10=sell|sells|sold|export|exports|exported
            up11=allow|allows|allowed|permit|permitted|legalised|legalized down11=ban|bans|banned|forbid|forbids|forbade|forbidden|prohibit|prohibited
            up12=first|earliest|best|highest|largest|most|maximum down12=last|latest|worst|lowest|smallest|least|minimum
            up13=start|starts|started|begin|begins|began|begun down13=stop|stops|stopped|end|ends|ended
            """,
        CommonWords = """
            a an the this that these those it its he she they we you i me my our your his her their him them us who whom whose which what when where why how
            and or but so yet if then than as at by for from in into of off on onto out over to up upon with within without about above across after again against
            along also although am among an any are around be because been before being below between both can could did do does done down during each either else
            even ever every few had has have here however just like many may might more most much must near no nor not now once one only other others per rather
            same shall should since some still such there therefore though through thus till too under until unless was well were whatever whether while will would
            yes let lets please meanwhile instead perhaps maybe indeed moreover furthermore additionally finally first second third next last
            people users user everyone someone anyone nobody nothing something everything all another several various new old good great many
            make use get go see take keep find learn read write try think know need want give work help start stop create build include check
            say says said tell told ask asked according despite given due via versus well-known today yesterday tomorrow soon later recently currently previously
            mr mrs ms dr prof sir
            """,
        CommonEndings = "ing ly tion tions ment ments ness ity ful ous",
    };
}
