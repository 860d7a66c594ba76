<?xml version="1.0" encoding="UTF-8"?>
<!-- Risks, plan and the way so far, as HTML. Figures and words carry the meaning; colour only repeats it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="t">

  <xsl:key name="risk-cell" match="risks/risk[@risk]" use="concat(@importance, ':', @likelihood)"/>

  <!-- ======== the map: importance upwards, likelihood to the right, the numbers of the table in the cells ======== -->

  <xsl:variable name="cell-width" select="132"/>
  <xsl:variable name="cell-height" select="98"/>
  <xsl:variable name="map-left" select="76"/>
  <xsl:variable name="a-line" select="5"/>
  <xsl:variable name="a-cell" select="15"/>

  <xsl:template match="risk-map">
    <figure class="risk-map">
      <figcaption><xsl:value-of select="t:tr('Map of risks; the numbers are those of the table')"/></figcaption>
      <svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 476 344" aria-labelledby="map-title map-text">
        <title id="map-title"><xsl:value-of select="t:tr('Map of risks')"/></title>
        <desc id="map-text">
          <xsl:for-each select="row/cell[@count &gt; 0]">
            <xsl:value-of select="concat(t:tr('Importance'), ' ', ../@importance, ', ', t:tr('Likelihood'), ' ', @likelihood, ' (', band, '): ')"/>
            <xsl:for-each select="asset">
              <xsl:if test="position() &gt; 1"> / </xsl:if>
              <xsl:value-of select="."/>
            </xsl:for-each>
            <xsl:text>. </xsl:text>
          </xsl:for-each>
        </desc>
        <xsl:for-each select="row">
          <xsl:variable name="top" select="4 + (position() - 1) * $cell-height"/>
          <text x="0" y="{$top + $cell-height div 2}"><xsl:value-of select="concat(t:tr('Importance'), ' ', @importance)"/></text>
          <xsl:apply-templates select="cell"><xsl:with-param name="top" select="$top"/></xsl:apply-templates>
        </xsl:for-each>
        <xsl:for-each select="row[1]/cell">
          <text x="{$map-left + (position() - 0.5) * $cell-width}" y="322" text-anchor="middle">
            <xsl:value-of select="concat(t:tr('Likelihood'), ' ', @likelihood)"/>
          </text>
        </xsl:for-each>
      </svg>
    </figure>
  </xsl:template>

  <xsl:template match="risk-map/row/cell" xmlns="http://www.w3.org/2000/svg">
    <xsl:param name="top"/>
    <xsl:variable name="left" select="$map-left + (@likelihood - 1) * $cell-width"/>
    <xsl:variable name="count" select="@count"/>
    <rect class="degree-{@degree}" x="{$left}" y="{$top}" width="{$cell-width - 4}" height="{$cell-height - 4}" rx="4"/>
    <text class="band-name" x="{$left + 7}" y="{$top + 17}"><xsl:value-of select="concat(@risk, ' ', band)"/></text>
    <xsl:for-each select="key('risk-cell', concat(../@importance, ':', @likelihood))">
      <xsl:if test="position() &lt; $a-cell or $count = $a-cell and position() = $a-cell">
        <xsl:variable name="x" select="$left + 17 + ((position() - 1) mod $a-line) * 24"/>
        <xsl:variable name="y" select="$top + 34 + floor((position() - 1) div $a-line) * 24"/>
        <circle class="asset" cx="{$x}" cy="{$y}" r="11"/>
        <text class="number" x="{$x}" y="{$y + 4.5}" text-anchor="middle"><xsl:value-of select="count(preceding-sibling::risk) + 1"/></text>
      </xsl:if>
    </xsl:for-each>
    <xsl:if test="$count &gt; $a-cell">
      <text class="number" x="{$left + 17 + 4 * 24}" y="{$top + 86.5}" text-anchor="middle"><xsl:value-of select="concat('+', $count - $a-cell + 1)"/></text>
    </xsl:if>
  </xsl:template>

  <!-- ======== the table ======== -->

  <xsl:template match="risks">
    <xsl:if test="risk">
      <section aria-labelledby="risks">
        <h2 id="risks"><xsl:value-of select="t:tr('Risks')"/></h2>
        <xsl:apply-templates select="../risk-map"/>
        <table class="risks">
          <caption><xsl:value-of select="t:tr('Every piece of information, the highest risk first')"/></caption>
          <thead>
            <tr>
              <th scope="col" class="number"><xsl:value-of select="t:tr('No.')"/></th>
              <th scope="col"><xsl:value-of select="t:tr('Piece of information')"/></th>
              <th scope="col"><xsl:value-of select="t:tr('What threatens it most')"/></th>
              <th scope="col" class="number"><xsl:value-of select="t:tr('Importance')"/></th>
              <th scope="col" class="number"><xsl:value-of select="t:tr('Likelihood')"/></th>
              <th scope="col"><xsl:value-of select="t:tr('Risk')"/></th>
            </tr>
          </thead>
          <tbody><xsl:apply-templates select="risk"/></tbody>
        </table>
        <xsl:if test="risk[@assumed]">
          <p class="quiet"><xsl:value-of select="concat('* ', t:tr('Nobody has said how likely this is; what is usual is taken.'))"/></p>
        </xsl:if>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="risk">
    <tr>
      <td class="number"><xsl:value-of select="position()"/></td>
      <th scope="row">
        <xsl:value-of select="name"/>
        <xsl:if test="not(name)"><xsl:value-of select="@asset"/></xsl:if>
        <xsl:if test="treatment or @wants-decision">
          <span class="under">
            <xsl:choose>
              <xsl:when test="treatment"><xsl:value-of select="concat(t:tr('Decided'), ': ')"/><xsl:apply-templates select="treatment" mode="phrase"/></xsl:when>
              <xsl:otherwise><xsl:value-of select="t:tr('Nobody has decided yet what to do about it')"/></xsl:otherwise>
            </xsl:choose>
          </span>
        </xsl:if>
      </th>
      <td>
        <xsl:choose>
          <xsl:when test="worst"><xsl:apply-templates select="worst" mode="phrase"/><xsl:if test="@assumed"> *</xsl:if></xsl:when>
          <xsl:otherwise>–</xsl:otherwise>
        </xsl:choose>
      </td>
      <td class="number"><xsl:call-template name="or-dash"><xsl:with-param name="of" select="@importance"/></xsl:call-template></td>
      <td class="number"><xsl:call-template name="or-dash"><xsl:with-param name="of" select="@likelihood"/></xsl:call-template></td>
      <td>
        <xsl:choose>
          <xsl:when test="@risk"><span class="degree degree-{@degree}"><b><xsl:value-of select="@risk"/></b><xsl:text> </xsl:text><xsl:apply-templates select="band" mode="phrase"/></span></xsl:when>
          <xsl:otherwise><span class="quiet"><xsl:value-of select="t:tr('not known yet')"/></span></xsl:otherwise>
        </xsl:choose>
      </td>
    </tr>
  </xsl:template>

  <xsl:template name="or-dash">
    <xsl:param name="of"/>
    <xsl:choose>
      <xsl:when test="$of"><xsl:value-of select="$of"/></xsl:when>
      <xsl:otherwise>–</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ======== the plan ======== -->

  <xsl:template match="schedule">
    <xsl:if test="entry or ../tasks/task">
      <section aria-labelledby="plan">
        <h2 id="plan"><xsl:value-of select="t:tr('Plan')"/></h2>
        <xsl:apply-templates select="../tasks[task]"/>
        <xsl:if test="entry"><xsl:call-template name="weeks"/></xsl:if>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="tasks">
    <table class="tasks">
      <caption><xsl:value-of select="t:tr('Tasks that were taken on')"/></caption>
      <thead>
        <tr>
          <th scope="col"><xsl:value-of select="t:tr('Task')"/></th>
          <th scope="col"><xsl:value-of select="t:tr('Who')"/></th>
          <th scope="col"><xsl:value-of select="t:tr('By when')"/></th>
          <th scope="col"><xsl:value-of select="t:tr('State')"/></th>
        </tr>
      </thead>
      <tbody>
        <xsl:for-each select="task">
          <tr>
            <th scope="row"><xsl:value-of select="title"/></th>
            <td><xsl:call-template name="or-dash"><xsl:with-param name="of" select="@owner"/></xsl:call-template></td>
            <td><xsl:call-template name="or-dash"><xsl:with-param name="of" select="@due"/></xsl:call-template></td>
            <td>
              <xsl:value-of select="@state-word"/>
              <xsl:if test="@overdue"><span class="under"><xsl:value-of select="t:tr('overdue')"/></span></xsl:if>
            </td>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>

  <xsl:template name="weeks">
    <xsl:variable name="weeks" select="@weeks"/>
    <table class="weeks">
      <caption><xsl:value-of select="t:tr('What could be done when, at a pace that a firm of this size keeps up')"/></caption>
      <thead>
        <tr>
          <th scope="col"><xsl:value-of select="t:tr('Measure')"/></th>
          <th scope="col"><xsl:value-of select="t:tr('Who')"/></th>
          <th scope="col"><xsl:value-of select="t:tr('By when')"/></th>
          <th scope="col"><xsl:value-of select="t:tr('Weeks')"/></th>
        </tr>
      </thead>
      <xsl:for-each select="entry[not(@phase = preceding-sibling::entry/@phase)]">
        <tbody>
          <tr><th scope="rowgroup" colspan="4" class="phase"><xsl:value-of select="@phase-word"/></th></tr>
          <xsl:for-each select="../entry[@phase = current()/@phase]">
            <tr>
              <th scope="row"><xsl:apply-templates select="title" mode="phrase"/></th>
              <td>
                <xsl:choose>
                  <xsl:when test="owner"><xsl:value-of select="owner"/></xsl:when>
                  <xsl:when test="who"><xsl:apply-templates select="who" mode="phrase"/></xsl:when>
                  <xsl:otherwise>–</xsl:otherwise>
                </xsl:choose>
              </td>
              <td class="day"><xsl:value-of select="@due"/></td>
              <td class="bar">
                <span class="figures">
                  <xsl:value-of select="@start + 1"/>
                  <xsl:if test="@weeks &gt; 1">–<xsl:value-of select="@start + @weeks"/></xsl:if>
                </span>
                <svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true" width="100%" height="10">
                  <rect class="track" x="0" y="4" width="100%" height="2"/>
                  <rect class="span" x="{format-number(100 * @start div $weeks, '0.##')}%" y="0"
                        width="{format-number(100 * @weeks div $weeks, '0.##')}%" height="10" rx="2"/>
                </svg>
              </td>
            </tr>
          </xsl:for-each>
        </tbody>
      </xsl:for-each>
    </table>
  </xsl:template>

  <!-- ======== how it went so far ======== -->

  <xsl:template match="trend">
    <section aria-labelledby="trend">
      <h2 id="trend"><xsl:value-of select="t:tr('How it went so far')"/></h2>
      <figure class="trend">
        <figcaption><xsl:value-of select="t:tr('How many questions were met at the end of each day')"/></figcaption>
        <svg xmlns="http://www.w3.org/2000/svg" role="img" width="100%" height="170" aria-labelledby="trend-title trend-text">
          <title id="trend-title"><xsl:value-of select="t:tr('How it went so far')"/></title>
          <desc id="trend-text">
            <xsl:for-each select="point"><xsl:value-of select="concat(@date, ' ', @met, ' / ', @applicable, '. ')"/></xsl:for-each>
          </desc>
          <svg x="4%" width="92%" overflow="visible">
            <line class="tick" x1="0" x2="100%" y1="140" y2="140"/>
            <xsl:for-each select="point[position() &gt; 1]">
              <xsl:variable name="before" select="preceding-sibling::point[1]"/>
              <line class="way" x1="{$before/@x div 10}%" y1="{140 - $before/@height * 0.11}"
                    x2="{@x div 10}%" y2="{140 - @height * 0.11}"/>
            </xsl:for-each>
            <xsl:for-each select="point"><xsl:apply-templates select="."/></xsl:for-each>
          </svg>
        </svg>
      </figure>
      <table class="days">
        <caption><xsl:value-of select="t:tr('The same in figures')"/></caption>
        <thead>
          <tr>
            <th scope="col"><xsl:value-of select="t:tr('Date')"/></th>
            <th scope="col" class="number"><xsl:value-of select="t:tr('Answered')"/></th>
            <th scope="col" class="number"><xsl:value-of select="t:tr('Met')"/></th>
            <th scope="col" class="number"><xsl:value-of select="t:tr('Questions')"/></th>
          </tr>
        </thead>
        <tbody>
          <xsl:for-each select="point">
            <tr>
              <th scope="row"><xsl:value-of select="@date"/></th>
              <td class="number"><xsl:value-of select="@answered"/></td>
              <td class="number"><xsl:value-of select="@met"/></td>
              <td class="number"><xsl:value-of select="@applicable"/></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </section>
  </xsl:template>

  <!-- The day is written where there is room for it: below the first, the last, and what lies apart from both. -->
  <xsl:template match="point" xmlns="http://www.w3.org/2000/svg">
    <svg x="{@x div 10}%" overflow="visible">
      <circle class="point" cx="0" cy="{140 - @height * 0.11}" r="4"/>
      <text x="0" y="{130 - @height * 0.11}" text-anchor="middle"><xsl:value-of select="@met"/></text>
      <xsl:if test="@x = 0 or @x = 1000 or count(../point) &lt;= 5 and @x &gt;= 150 and @x &lt;= 850 and not(preceding-sibling::point[@x &gt; 0 and current()/@x - @x &lt; 150])">
        <text x="0" y="160">
          <xsl:attribute name="text-anchor">
            <xsl:choose>
              <xsl:when test="@x = 0">start</xsl:when>
              <xsl:when test="@x = 1000">end</xsl:when>
              <xsl:otherwise>middle</xsl:otherwise>
            </xsl:choose>
          </xsl:attribute>
          <xsl:value-of select="@date"/>
        </text>
      </xsl:if>
    </svg>
  </xsl:template>

</xsl:stylesheet>
