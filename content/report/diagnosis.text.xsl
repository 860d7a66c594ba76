<?xml version="1.0" encoding="UTF-8"?>
<!-- The diagnosis as plain text: /report/@columns wide, counted in cells of a terminal. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="common.xsl"/>
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:strip-space elements="*"/>

  <xsl:variable name="columns" select="/report/@columns"/>
  <!-- Charts are drawn in blocks, which some terminals draw two cells wide. -->
  <xsl:variable name="block" select="t:width('█')"/>
  <xsl:variable name="blocks" select="floor(($columns - 2) div $block)"/>
  <xsl:variable name="chart" select="$blocks * $block"/>

  <xsl:template match="/report">
    <xsl:call-template name="rule"><xsl:with-param name="of" select="'='"/></xsl:call-template>
    <xsl:call-template name="paragraph"><xsl:with-param name="text" select="title"/></xsl:call-template>
    <xsl:variable name="firm"><xsl:call-template name="firm-name"/></xsl:variable>
    <xsl:call-template name="paragraph"><xsl:with-param name="text" select="$firm"/></xsl:call-template>
    <xsl:call-template name="rule"><xsl:with-param name="of" select="'='"/></xsl:call-template>
    <xsl:call-template name="cover"/>
    <xsl:apply-templates select="pack" mode="result"/>
    <xsl:apply-templates select="measures"/>
    <xsl:apply-templates select="risks[risk]"/>
    <xsl:apply-templates select="schedule[entry or ../tasks/task]"/>
    <xsl:apply-templates select="trend"/>
    <xsl:apply-templates select="gaps"/>
    <xsl:apply-templates select="pack" mode="answers"/>
    <xsl:apply-templates select="pack" mode="method"/>
    <xsl:call-template name="foot"/>
  </xsl:template>

  <!-- ======== lines ======== -->

  <xsl:template name="line"><xsl:text>&#10;</xsl:text></xsl:template>

  <xsl:template name="rule">
    <xsl:param name="of" select="'-'"/>
    <xsl:value-of select="t:fill($of, $columns)"/>
    <xsl:call-template name="line"/>
  </xsl:template>

  <xsl:template name="heading">
    <xsl:param name="text"/>
    <xsl:call-template name="line"/>
    <xsl:call-template name="line"/>
    <xsl:call-template name="paragraph"><xsl:with-param name="text" select="$text"/></xsl:call-template>
    <xsl:call-template name="rule"/>
  </xsl:template>

  <!-- A text, wrapped, each line indented; `first` stands in front of the first and counts into the indent. A text of
       a pack comes as `of`, so that one that is not translated is marked. -->
  <xsl:template name="paragraph">
    <xsl:param name="of" select="/.."/>
    <xsl:param name="text" select="concat($of, substring($foreign-mark, 1, number(boolean($of/@fallback))))"/>
    <xsl:param name="indent" select="0"/>
    <xsl:param name="first" select="''"/>
    <xsl:value-of select="concat(t:pad($first, $indent), t:wrap($text, $columns - $indent, $indent))"/>
    <xsl:call-template name="line"/>
  </xsl:template>

  <!-- A name and its value, values aligned. -->
  <xsl:template name="fact">
    <xsl:param name="name"/>
    <xsl:param name="value"/>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="first" select="$name"/>
      <xsl:with-param name="indent" select="16"/>
      <xsl:with-param name="text" select="$value"/>
    </xsl:call-template>
  </xsl:template>

  <!-- ======== cover ======== -->

  <xsl:template name="cover">
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="t:tr('Date')"/>
      <xsl:with-param name="value" select="@date"/>
    </xsl:call-template>
    <xsl:for-each select="firm/field[@key != 'name']">
      <xsl:variable name="label"><xsl:apply-templates select="." mode="label"/></xsl:variable>
      <xsl:call-template name="fact">
        <xsl:with-param name="name" select="$label"/>
        <xsl:with-param name="value" select="."/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="t:tr('Kind of check')"/>
      <xsl:with-param name="value" select="case/@mode-word"/>
    </xsl:call-template>
    <xsl:for-each select="pack">
      <xsl:call-template name="fact">
        <xsl:with-param name="name" select="t:tr('Criteria')"/>
        <xsl:with-param name="value" select="title"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- ======== result ======== -->

  <xsl:template match="pack" mode="result">
    <xsl:call-template name="heading">
      <xsl:with-param name="text" select="concat(t:tr('Result'), ': ', title)"/>
    </xsl:call-template>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="t:tr('Score')"/>
      <xsl:with-param name="value" select="score/@words"/>
    </xsl:call-template>
    <xsl:if test="verdict">
      <xsl:call-template name="paragraph">
        <xsl:with-param name="of" select="verdict"/>
        <xsl:with-param name="indent" select="16"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="open">
      <xsl:call-template name="paragraph">
        <xsl:with-param name="text" select="open"/>
        <xsl:with-param name="indent" select="16"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:apply-templates select="scale"/>
    <xsl:call-template name="line"/>
    <xsl:call-template name="legend"/>
    <xsl:apply-templates select="section[counts/@total &gt; 0]" mode="bar"/>
  </xsl:template>

  <!-- The reach of the score over its bands. Positions are whole cells, so both lines fit each other. -->
  <xsl:template match="scale">
    <xsl:variable name="from" select="floor(reach/@x * ($chart - 1) div 1000)"/>
    <xsl:variable name="to" select="floor((reach/@x + reach/@width) * ($chart - 1) div 1000)"/>
    <xsl:call-template name="line"/>
    <xsl:value-of select="concat('  ', t:pad('', $from))"/>
    <xsl:choose>
      <xsl:when test="$to &gt; $from"><xsl:value-of select="concat('|', t:fill('-', $to - $from - 1), '|')"/></xsl:when>
      <xsl:otherwise>V</xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="line"/>
    <xsl:text>  </xsl:text>
    <xsl:for-each select="band">
      <xsl:variable name="cells" select="$block * (floor((@x + @width) * $blocks div 1000) - floor(@x * $blocks div 1000))"/>
      <xsl:value-of select="t:fill(substring('░▒▓█', (position() - 1) mod 4 + 1, 1), $cells)"/>
    </xsl:for-each>
    <xsl:if test="not(band)"><xsl:value-of select="t:fill('░', $chart)"/></xsl:if>
    <xsl:call-template name="line"/>
    <xsl:value-of select="concat('  ', t:pad(@low, $chart - t:width(@high)), @high)"/>
    <xsl:call-template name="line"/>
    <xsl:for-each select="band">
      <xsl:sort select="position()" order="descending" data-type="number"/>
      <xsl:variable name="figures"><xsl:apply-templates select="." mode="figures"/></xsl:variable>
      <xsl:variable name="here"><xsl:if test="@current">*</xsl:if></xsl:variable>
      <xsl:call-template name="paragraph">
        <xsl:with-param name="first" select="concat(t:pad($here, 2), $figures)"/>
        <xsl:with-param name="indent" select="16"/>
        <xsl:with-param name="of" select="label"/>
      </xsl:call-template>
      <xsl:if test="@current and count(../band[@current]) = 1 and advice">
        <xsl:call-template name="paragraph">
          <xsl:with-param name="indent" select="16"/>
          <xsl:with-param name="of" select="advice"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="legend">
    <xsl:variable name="totals">
      <xsl:for-each select="ratings/rating[@count &gt; 0 or @rating != 'not-applicable']">
        <xsl:value-of select="concat(@mark, ' ', @word, ' ', @count, '  ')"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:call-template name="paragraph"><xsl:with-param name="text" select="$totals"/></xsl:call-template>
  </xsl:template>

  <!-- A section: its name and score, its bar, its figures. -->
  <xsl:template match="section" mode="bar">
    <xsl:variable name="bar" select="../bars/bar[@section = current()/@id]"/>
    <xsl:variable name="name" select="$columns - t:width(score/@words) - 4"/>
    <xsl:call-template name="line"/>
    <xsl:value-of select="concat(t:pad(title, $name), t:pad(score/@words, $columns - $name, 'end'))"/>
    <xsl:call-template name="line"/>
    <xsl:if test="$bar">
      <xsl:text>  </xsl:text>
      <xsl:for-each select="$bar/part">
        <xsl:variable name="cells" select="$block * (floor((@x + @width) * $blocks div 1000) - floor(@x * $blocks div 1000))"/>
        <xsl:value-of select="t:fill(translate(@mark, '●◐×?○', '█▒×?.'), $cells)"/>
      </xsl:for-each>
      <xsl:call-template name="line"/>
    </xsl:if>
    <xsl:variable name="counts">
      <xsl:for-each select="ratings/rating[@count &gt; 0]">
        <xsl:value-of select="concat(@mark, ' ', @count, '  ')"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="indent" select="2"/>
      <xsl:with-param name="text" select="$counts"/>
    </xsl:call-template>
  </xsl:template>

  <!-- ======== what to do first ======== -->

  <xsl:template match="measures">
    <xsl:call-template name="heading"><xsl:with-param name="text" select="t:tr('What to do first')"/></xsl:call-template>
    <xsl:if test="not(measure)">
      <xsl:call-template name="paragraph">
        <xsl:with-param name="text" select="t:tr('No gap is known that a measure would close.')"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:apply-templates select="measure" mode="listed"/>
  </xsl:template>

  <xsl:template match="measure" mode="listed">
    <xsl:if test="position() &gt; 1"><xsl:call-template name="line"/></xsl:if>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="first" select="t:pad(@rank, 2, 'end')"/>
      <xsl:with-param name="indent" select="4"/>
      <xsl:with-param name="of" select="title"/>
    </xsl:call-template>
    <xsl:variable name="terms">
      <xsl:if test="who"><xsl:value-of select="concat(who, ' / ')"/></xsl:if>
      <xsl:value-of select="@horizon"/>
    </xsl:variable>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="indent" select="4"/>
      <xsl:with-param name="text" select="$terms"/>
    </xsl:call-template>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="indent" select="4"/>
      <xsl:with-param name="text" select="line"/>
    </xsl:call-template>
    <xsl:if test="@rank &lt;= $first-measures">
      <xsl:if test="text">
        <xsl:call-template name="paragraph">
          <xsl:with-param name="indent" select="4"/>
          <xsl:with-param name="of" select="text"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:apply-templates select="control" mode="listed"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="control" mode="listed">
    <xsl:variable name="name"><xsl:apply-templates select="." mode="name"/></xsl:variable>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="first" select="concat('    ', @mark)"/>
      <xsl:with-param name="indent" select="7"/>
      <xsl:with-param name="text" select="$name"/>
    </xsl:call-template>
  </xsl:template>

  <!-- ======== risks, plan, the way so far ======== -->

  <xsl:template match="risks">
    <xsl:call-template name="heading"><xsl:with-param name="text" select="t:tr('Risks')"/></xsl:call-template>
    <xsl:apply-templates select="risk"/>
    <xsl:if test="risk[@assumed]">
      <xsl:call-template name="line"/>
      <xsl:call-template name="paragraph">
        <xsl:with-param name="text" select="concat('* ', t:tr('Nobody has said how likely this is; what is usual is taken.'))"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="risk">
    <xsl:variable name="name">
      <xsl:value-of select="name"/>
      <xsl:if test="not(name)"><xsl:value-of select="@asset"/></xsl:if>
    </xsl:variable>
    <xsl:variable name="figures">
      <xsl:choose>
        <xsl:when test="@risk"><xsl:value-of select="concat(@risk, ' ', band)"/></xsl:when>
        <xsl:otherwise>?</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="first" select="$figures"/>
      <xsl:with-param name="indent" select="10"/>
      <xsl:with-param name="text" select="$name"/>
    </xsl:call-template>
    <xsl:if test="worst">
      <xsl:variable name="assumed"><xsl:if test="@assumed"> *</xsl:if></xsl:variable>
      <xsl:call-template name="paragraph">
        <xsl:with-param name="indent" select="10"/>
        <xsl:with-param name="text" select="concat(worst, $assumed, ' / ', t:tr('Importance'), ' ', @importance, ' / ', t:tr('Likelihood'), ' ', @likelihood)"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="treatment or @wants-decision">
      <xsl:variable name="decision">
        <xsl:choose>
          <xsl:when test="treatment"><xsl:value-of select="concat(t:tr('Decided'), ': ', treatment)"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="t:tr('Nobody has decided yet what to do about it')"/></xsl:otherwise>
        </xsl:choose>
      </xsl:variable>
      <xsl:call-template name="paragraph">
        <xsl:with-param name="indent" select="10"/>
        <xsl:with-param name="text" select="$decision"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="schedule">
    <xsl:call-template name="heading"><xsl:with-param name="text" select="t:tr('Plan')"/></xsl:call-template>
    <xsl:if test="../tasks/task">
      <xsl:call-template name="paragraph"><xsl:with-param name="text" select="t:tr('Tasks that were taken on')"/></xsl:call-template>
      <xsl:apply-templates select="../tasks/task"/>
      <xsl:call-template name="line"/>
    </xsl:if>
    <xsl:if test="entry">
      <xsl:call-template name="paragraph">
        <xsl:with-param name="text" select="t:tr('What could be done when, at a pace that a firm of this size keeps up')"/>
      </xsl:call-template>
      <xsl:apply-templates select="entry"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="task">
    <xsl:variable name="state">
      <xsl:value-of select="@state-word"/>
      <xsl:if test="@overdue"><xsl:value-of select="concat(' / ', t:tr('overdue'))"/></xsl:if>
      <xsl:if test="@owner"><xsl:value-of select="concat(' / ', @owner)"/></xsl:if>
    </xsl:variable>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="first" select="@due"/>
      <xsl:with-param name="indent" select="12"/>
      <xsl:with-param name="text" select="title"/>
    </xsl:call-template>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="indent" select="12"/>
      <xsl:with-param name="text" select="$state"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="entry">
    <xsl:variable name="who">
      <xsl:value-of select="owner"/>
      <xsl:if test="not(owner)"><xsl:value-of select="who"/></xsl:if>
    </xsl:variable>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="first" select="@due"/>
      <xsl:with-param name="indent" select="12"/>
      <xsl:with-param name="text" select="concat(title, ' (', $who, ')')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="trend">
    <xsl:call-template name="heading"><xsl:with-param name="text" select="t:tr('How it went so far')"/></xsl:call-template>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="text" select="t:tr('How many questions were met at the end of each day')"/>
    </xsl:call-template>
    <xsl:for-each select="point">
      <xsl:call-template name="paragraph">
        <xsl:with-param name="first" select="@date"/>
        <xsl:with-param name="indent" select="12"/>
        <xsl:with-param name="text" select="concat(@met, ' / ', @applicable)"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- ======== gaps ======== -->

  <xsl:template match="gaps">
    <xsl:call-template name="heading"><xsl:with-param name="text" select="t:tr('Gaps')"/></xsl:call-template>
    <xsl:if test="not(gap)">
      <xsl:call-template name="paragraph"><xsl:with-param name="text" select="t:tr('No gap is known.')"/></xsl:call-template>
    </xsl:if>
    <xsl:apply-templates select="gap"/>
  </xsl:template>

  <xsl:template match="gap">
    <xsl:variable name="name"><xsl:apply-templates select="." mode="name"/></xsl:variable>
    <xsl:variable name="state"><xsl:call-template name="state"/></xsl:variable>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="first" select="concat(t:pad(@rank, 3, 'end'), ' ', @mark)"/>
      <xsl:with-param name="indent" select="7"/>
      <xsl:with-param name="text" select="concat($name, ' (', $state, ')')"/>
    </xsl:call-template>
    <xsl:for-each select="measure">
      <xsl:call-template name="paragraph">
        <xsl:with-param name="first" select="'       &gt;'"/>
        <xsl:with-param name="indent" select="9"/>
        <xsl:with-param name="of" select="title"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="state">
    <xsl:value-of select="@word"/>
    <xsl:if test="@mandatory-words"><xsl:value-of select="concat(', ', @mandatory-words)"/></xsl:if>
    <xsl:if test="@level-words"><xsl:value-of select="concat(', ', @level-words)"/></xsl:if>
  </xsl:template>

  <!-- ======== answers ======== -->

  <xsl:template match="pack" mode="answers">
    <xsl:call-template name="heading">
      <xsl:with-param name="text" select="concat(t:tr('All answers'), ': ', title)"/>
    </xsl:call-template>
    <xsl:apply-templates select="section[control]" mode="answers"/>
  </xsl:template>

  <xsl:template match="section" mode="answers">
    <xsl:if test="position() &gt; 1"><xsl:call-template name="line"/></xsl:if>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="text" select="concat('[ ', title, ' ]')"/>
    </xsl:call-template>
    <xsl:apply-templates select="control" mode="answer"/>
  </xsl:template>

  <xsl:template match="control" mode="answer">
    <xsl:variable name="name"><xsl:apply-templates select="." mode="name"/></xsl:variable>
    <xsl:call-template name="line"/>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="first" select="@mark"/>
      <xsl:with-param name="indent" select="3"/>
      <xsl:with-param name="text" select="$name"/>
    </xsl:call-template>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="indent" select="3"/>
      <xsl:with-param name="of" select="question"/>
    </xsl:call-template>
    <xsl:choose>
      <xsl:when test="skipped">
        <xsl:call-template name="paragraph">
          <xsl:with-param name="indent" select="3"/>
          <xsl:with-param name="text" select="skipped"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="state"><xsl:call-template name="state"/></xsl:variable>
        <xsl:call-template name="paragraph">
          <xsl:with-param name="indent" select="3"/>
          <xsl:with-param name="text" select="$state"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="answer"/>
  </xsl:template>

  <xsl:template match="answer">
    <xsl:variable name="said">
      <xsl:if test="about"><xsl:value-of select="concat(about, ': ')"/></xsl:if>
      <xsl:apply-templates select="." mode="said"/>
      <xsl:text> (</xsl:text><xsl:apply-templates select="." mode="who"/><xsl:text>)</xsl:text>
      <xsl:if test="@marked"><xsl:value-of select="concat(' – ', t:tr('Marked for later'))"/></xsl:if>
    </xsl:variable>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="first" select="'   -'"/>
      <xsl:with-param name="indent" select="5"/>
      <xsl:with-param name="text" select="$said"/>
    </xsl:call-template>
    <xsl:if test="reason">
      <xsl:call-template name="paragraph">
        <xsl:with-param name="indent" select="5"/>
        <xsl:with-param name="text" select="concat(t:tr('Reason'), ': ', reason)"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="note">
      <xsl:call-template name="paragraph">
        <xsl:with-param name="indent" select="5"/>
        <xsl:with-param name="text" select="concat(t:tr('Note'), ': ', note)"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ======== how the score was made ======== -->

  <xsl:template match="pack" mode="method">
    <xsl:call-template name="heading">
      <xsl:with-param name="text" select="concat(t:tr('How the score was made'), ': ', title)"/>
    </xsl:call-template>
    <xsl:for-each select="method/p">
      <xsl:call-template name="paragraph"><xsl:with-param name="text" select="."/></xsl:call-template>
    </xsl:for-each>
    <xsl:if test="method/tally/row"><xsl:apply-templates select="method/tally"/></xsl:if>
    <xsl:call-template name="line"/>
    <xsl:variable name="edition"><xsl:apply-templates select="." mode="edition"/></xsl:variable>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="t:tr('Criteria')"/>
      <xsl:with-param name="value" select="$edition"/>
    </xsl:call-template>
    <xsl:call-template name="fact">
      <xsl:with-param name="name" select="t:tr('Content pack')"/>
      <xsl:with-param name="value" select="concat(@id, ' ', @version, ' ', profile)"/>
    </xsl:call-template>
    <xsl:if test="uncovered">
      <xsl:call-template name="fact">
        <xsl:with-param name="name" select="t:tr('Not covered by this pack')"/>
        <xsl:with-param name="value" select="uncovered"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="notes">
      <xsl:call-template name="fact">
        <xsl:with-param name="name" select="t:tr('Remarks on the pack')"/>
        <xsl:with-param name="value" select="notes"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="tally">
    <xsl:call-template name="line"/>
    <xsl:call-template name="cells">
      <xsl:with-param name="a" select="t:tr('Answer')"/>
      <xsl:with-param name="b" select="t:tr('Points')"/>
      <xsl:with-param name="c" select="t:tr('Times')"/>
      <xsl:with-param name="d" select="t:tr('Sum')"/>
    </xsl:call-template>
    <xsl:for-each select="row">
      <xsl:call-template name="cells">
        <xsl:with-param name="a" select="label"/>
        <xsl:with-param name="b" select="@points"/>
        <xsl:with-param name="c" select="@count"/>
        <xsl:with-param name="d" select="@sum"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="cells">
    <xsl:param name="a"/>
    <xsl:param name="b"/>
    <xsl:param name="c"/>
    <xsl:param name="d"/>
    <xsl:value-of select="concat('  ', t:pad($a, $columns - 34), t:pad($b, 8, 'end'), t:pad($c, 8, 'end'), t:pad($d, 14, 'end'))"/>
    <xsl:call-template name="line"/>
  </xsl:template>

  <!-- ======== foot ======== -->

  <xsl:template name="foot">
    <xsl:call-template name="line"/>
    <xsl:call-template name="rule"><xsl:with-param name="of" select="'='"/></xsl:call-template>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="text" select="t:tr('This report rests on the answers that were given and on the edition of the criteria named here. Whether the edition is still the current one is for the reader to check.')"/>
    </xsl:call-template>
    <xsl:if test="$has-foreign">
      <xsl:call-template name="paragraph">
        <xsl:with-param name="text" select="concat($foreign-mark, ' ', t:tr('Not translated: shown in the language of the pack.'))"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="seal">
      <xsl:call-template name="paragraph"><xsl:with-param name="text" select="seal"/></xsl:call-template>
      <xsl:call-template name="paragraph"><xsl:with-param name="text" select="seal/@digest"/></xsl:call-template>
    </xsl:if>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="text" select="concat(@program, ' ', @file)"/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
