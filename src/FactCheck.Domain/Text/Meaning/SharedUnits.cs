namespace FactCheck.Domain;

/// <summary>Units that are written alike in most languages.</summary>
internal static class SharedUnits
{
    public const string Always = "%=percent|pct|pc $=usd €=eur|euro|euros £=gbp ¥=jpy|yen ₴=uah ₽=rub chf=chf cny=cny|rmb km=km kg=kg kwh=kwh mwh=mwh gwh=gwh";

    public const string AfterNumbers = """
        mm=mm cm=cm m=m km=km m2=m2 km2=km2 kmh=km_h|kmh|kph ha=ha g=g mg=mg kg=kg t=t l=l ml=ml
        h=h|hr|hrs min=min|mins s=s|sec|secs ms=ms w=w kw=kw mw=mw gw=gw tw=tw kwh=kwh mwh=mwh gwh=gwh twh=twh v=v hz=hz mhz=mhz ghz=ghz
        kb=kb mb=mb gb=gb tb=tb db=db pa=pa hpa=hpa bar=bar ppm=ppm am=am pm=pm
        """;
}
