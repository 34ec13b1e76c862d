namespace FactCheck.Domain;

internal static class Spanish
{
    public static readonly Lexicon Lexicon = new()
    {
        Language = "es",
        DecimalSign = ',',
        GroupSigns = ". \u00A0\u202F\u2009",
        Numbers = """
            0=cero 2=dos 3=tres 4=cuatro 5=cinco 6=seis 7=siete 8=ocho 9=nueve 10=diez 11=once 12=doce 13=trece 14=catorce 15=quince 16=dieciséis 17=diecisiete 18=dieciocho
            19=diecinueve 20=veinte 21=veintiuno|veintiún|veintiuna 22=veintidós 23=veintitrés 24=veinticuatro 25=veinticinco 26=veintiséis 27=veintisiete 28=veintiocho 29=veintinueve
            30=treinta 40=cuarenta 50=cincuenta 60=sesenta 70=setenta 80=ochenta 90=noventa hundred=cien|ciento 200=doscientos|doscientas 300=trescientos|trescientas
            400=cuatrocientos|cuatrocientas 500=quinientos|quinientas 600=seiscientos|seiscientas 700=setecientos|setecientas 800=ochocientos|ochocientas 900=novecientos|novecientas
            hundreds=cientos|centenar|centenares thousand=mil thousands=miles million=millón|millones trillion=billón|billones 10s=decena|decenas dozen=docena|docenas
            1.=primero|primera|primer|primeros|primeras 2.=segundo|segunda|segundas 3.=tercero|tercera|tercer|tercio|tercios 4.=cuarto|cuarta|cuartos 5.=quinto|quinta|quintos 6.=sexto|sexta
            7.=séptimo|séptima 8.=octavo|octava 9.=noveno|novena 10.=décimo|décima half=mitad|medio|media double=doble|dobles|duplica|duplicó|duplicado|duplicar
            triple=triple|triplica|triplicó|triplicado once=una_vez twice=dos_veces
            """,
        NumbersBeforeMeasures = "1=un|uno|una",
        OrdinalLetters = "o a er",
        Units = """
            %=por_ciento pp=punto_porcentual|puntos_porcentuales $=dólar|dólares cent=centavo|centavos|céntimo|céntimos £=libra|libras ₽=rublo|rublos ₴=grivna|grivnas peso=peso|pesos
            second=segundos minute=minuto|minutos hour=hora|horas day=día|días|diario|diaria|diarios week=semana|semanas|semanal month=mes|meses|mensual|mensuales
            year=año|años|anual|anuales decade=década|décadas century=siglo|siglos km=kilómetro|kilómetros m=metro|metros cm=centímetro|centímetros mile=milla|millas ha=hectárea|hectáreas
            kg=kilo|kilos|kilogramo|kilogramos g=gramo|gramos ton=tonelada|toneladas l=litro|litros degree=grado|grados mw=megavatio|megavatios gw=gigavatio|gigavatios
            killed=asesinado|asesinados|asesinadas dead=muerto|muertos|muerta|muertas|fallecido|fallecidos wounded=herido|heridos|heridas missing=desaparecido|desaparecidos
            captured=prisionero|prisioneros casualty=bajas|víctimas
            """,
        Dates = """
            m01=enero m02=febrero m03=marzo m04=abril m05=mayo m06=junio m07=julio m08=agosto m09=septiembre|setiembre m10=octubre m11=noviembre m12=diciembre
            d1=lunes d2=martes d3=miércoles d4=jueves d5=viernes d6=sábado|sábados d7=domingo|domingos yesterday=ayer|anteayer today=hoy tomorrow=mañana
            summer=verano winter=invierno autumn=otoño spring=primavera night=noche evening=tarde midnight=medianoche noon=mediodía
            """,
        DatesBesideTimes = "last=pasado|pasada|pasados|último|última|últimos|últimas next=próximo|próxima|próximos|próximas|siguiente this=este|esta ago=hace",
        Negations = "no=no never=nunca|jamás nobody=nadie nothing=nada none=ningún|ninguno|ninguna|ningunos nor=ni without=sin neither=tampoco hardly=apenas rarely=raramente",
        NegatingPrefixes = "in im i des",
        Quantifiers = """
            all=todo|todos|toda|todas|cada most=mayoría minority=minoría some=algunos|algunas|algún|alguna many=muchos|muchas|mucho|mucha few=pocos|pocas several=varios|varias both=ambos|ambas
            only=sólo|solo|solamente|únicamente always=siempre often=frecuentemente part=parte|parcialmente
            """,
        Comparators = """
            more=más_de|más_que|superior|supera|superan|superó less=menos_de|menos_que|inferior atleast=al_menos|por_lo_menos|como_mínimo atmost=como_máximo|a_lo_sumo|hasta
            about=aproximadamente|alrededor_de|cerca_de nearly=casi exactly=exactamente
            """,
        ComparatorsBeforeNumbers = "about=unos|unas|sobre range=entre",
        RangeWords = "to=a",
        CommonWords = """
            el la los las lo un una unos unas de del y e o u pero que quien cual cuyo donde cuando como si no ni ya es son era eran fue fueron ha han había habían será puede pueden se su sus mi mis tu tus nuestro
            yo él ella ello nosotros ustedes ellos ellas me te le les nos a al en por para con sin sobre entre hacia desde hasta durante tras ante bajo según contra este esta estos estas ese esa esos esas aquel
            más menos muy también además aunque porque pues así entonces luego todo todos toda todas cada varios muchos señor señora sin embargo
            """,
    };
}
