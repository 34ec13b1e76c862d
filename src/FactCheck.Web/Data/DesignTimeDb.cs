using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactCheck.Web;

/// <summary>Lets the migration tool see the model without starting the app.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<NewsroomDb>
{
    public NewsroomDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<NewsroomDb>();
        DataSetup.Configure(options, "design-time.db");
        return new(options.Options, new WriterGate(), new LiveFeed(NullLogger<LiveFeed>.Instance), new RepeatedEntries(TimeProvider.System), TimeProvider.System);
    }
}
