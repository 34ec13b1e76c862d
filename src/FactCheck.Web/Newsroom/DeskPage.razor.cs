using FactCheck.Domain;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web;

/// <summary>The newsroom's home: what waits for the person, what is open, what was done last.</summary>
public sealed partial class DeskPage
{
    private PersonName? _me;
    private IReadOnlyDictionary<Guid, PersonName> _names = new Dictionary<Guid, PersonName>();
    private IReadOnlyList<DeskClaim> _waiting = [];
    private IReadOnlyList<DeskClaim> _open = [];
    private IReadOnlyList<DeskClaim> _found = [];
    private IReadOnlyList<DeskCheck> _published = [];
    private IReadOnlyList<DeskEntry> _activity = [];
    private IReadOnlyList<ListedArticle> _articles = [];
    private WaitingCount _places = new(0, 0);

    [Inject]
    private DeskQuery Query { get; set; } = null!;

    [Inject]
    private ArticleList Articles { get; set; } = null!;

    [Inject]
    private PeopleNames People { get; set; } = null!;

    [Inject]
    private ReviewQuery Review { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromQuery]
    private string? Text { get; set; }

    [SupplyParameterFromQuery]
    private string? Stage { get; set; }

    [SupplyParameterFromQuery]
    private string? By { get; set; }

    private bool IsFiltered => !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrEmpty(Stage) || By == "me";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var cancel = Context.RequestAborted;
        var me = Context.User.PersonId() ?? Guid.Empty;
        _names = await People.AllAsync(cancel);
        _me = _names.GetValueOrDefault(me);
        var claims = await Query.ClaimsAsync(cancel);
        _waiting = [.. claims.Where(claim => claim.WaitsFor(me, _me?.Role >= Role.Editor))];
        _places = await Review.CountAsync(cancel: cancel);
        if (IsFiltered)
        {
            _found = [.. claims.Where(claim => Takes(claim, me))];
            return;
        }

        _open = [.. claims.Where(claim => claim.Stage == Domain.Stage.Open)];
        _published = await Query.PublishedAsync(cancel);
        _activity = await Query.ActivityAsync(cancel);
        _articles = await Articles.ReadAsync(cancel);
    }

    private bool Takes(DeskClaim claim, Guid me) =>
        (string.IsNullOrWhiteSpace(Text) || claim.Wording.Contains(Text.Trim(), StringComparison.CurrentCultureIgnoreCase))
        && (string.IsNullOrEmpty(Stage) || claim.Stage.ToString() == Stage)
        && (By != "me" || claim.RaisedBy == me || claim.Authors.Contains(me));
}
